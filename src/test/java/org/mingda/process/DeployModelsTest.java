package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.annotation.Transactional;

/** Each test is rolled back, so that the trial models stay out of the shared database. */
@MingdaTest
@Transactional
class DeployModelsTest {

    @Autowired RepositoryService repository;
    @TempDir Path folder;

    @Test
    void aRestartMakesNoNewVersion() throws IOException {
        deployFromFolder("审查");
        deployFromFolder("审查");

        assertThat(versions()).containsExactly(1);
    }

    @Test
    void theSameModelsInAJarMakeNoNewVersion() throws IOException {
        deployFromFolder("审查");
        deployFromJar("审查");

        assertThat(versions()).containsExactly(1);
        assertThat(resourceNames()).containsExactly("processes/trial-review.bpmn");
    }

    @Test
    void aChangedModelMakesANewVersion() throws IOException {
        deployFromFolder("审查");
        deployFromFolder("复查");

        assertThat(versions()).containsExactly(1, 2);
    }

    private void deployFromFolder(String label) throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.write(folder.resolve("processes/trial-review.bpmn"), model(label));
        deployFrom(folder.toUri().toURL());
    }

    private void deployFromJar(String label) throws IOException {
        Path jar = folder.resolve("trial.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("processes/"));
            out.putNextEntry(new JarEntry("processes/trial-review.bpmn"));
            out.write(model(label));
        }
        deployFrom(jar.toUri().toURL());
    }

    private void deployFrom(URL place) throws IOException {
        try (URLClassLoader only = new URLClassLoader(new URL[] {place}, null)) {
            new DeployModels(repository, new PathMatchingResourcePatternResolver(only)).afterSingletonsInstantiated();
        }
    }

    private static byte[] model(String label) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="trial"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="trial-review" isExecutable="true" camunda:historyTimeToLive="P365D">
                    <startEvent id="StartEvent_Trial" name="%s"/>
                  </process>
                </definitions>
                """.formatted(label)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Integer> versions() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("trial-review").list().stream()
                .map(definition -> definition.getVersion())
                .sorted()
                .toList();
    }

    private List<String> resourceNames() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("trial-review").list().stream()
                .map(definition -> definition.getResourceName())
                .toList();
    }
}
