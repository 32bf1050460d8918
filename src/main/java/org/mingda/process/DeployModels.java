package org.mingda.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the engine all models, decision tables and forms, under the same names from a folder and from a jar.
 *
 * <p>They are one release: nothing happens while none of them changed, and when one did, all get a new version, so that
 * a process and the forms and tables it is bound to always belong together. Runs before the web server, the demo data
 * and the job executor.
 */
@Component
class DeployModels implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DeployModels.class);
    private static final String[] KINDS = {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"};

    private final RepositoryService repository;
    private final ResourcePatternResolver classpath;

    DeployModels(RepositoryService repository, ResourcePatternResolver classpath) {
        this.repository = repository;
        this.classpath = classpath;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Resource> models = models();
        if (models.isEmpty()) {
            LOG.error("There are no process models on the class path");
            return;
        }
        DeploymentBuilder release = repository.createDeployment().name("mingda").source("mingda");
        models.forEach((name, model) -> add(release, name, model));
        release.enableDuplicateFiltering(false).deploy();
    }

    private Map<String, Resource> models() {
        Map<String, Resource> models = new TreeMap<>();
        for (String kind : KINDS) {
            String folder = kind.substring(0, kind.indexOf('/') + 1);
            for (Resource model : find("classpath*:" + kind)) {
                models.put(folder + model.getFilename(), model);
            }
        }
        return models;
    }

    private Resource[] find(String pattern) {
        try {
            return classpath.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder release, String name, Resource model) {
        try (InputStream content = model.getInputStream()) {
            release.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
