package org.mingda.config;

import java.io.IOException;
import java.util.List;
import org.mingda.publication.ImportCatalogue;
import org.mingda.publication.PublishedLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What the invented agency has published, made once; some of it answers the sample requests. */
@Conditional(OnDemo.class)
@ConditionalOnProperty(name = "mingda.demo.requests", matchIfMissing = true)
@Order(15)
@Component
class DemoCatalogue implements ApplicationRunner {

    private final ImportCatalogue imports;
    private final PublishedLists lists;
    private final Resource file;

    DemoCatalogue(ImportCatalogue imports, PublishedLists lists, @Value("classpath:demo/catalogue.csv") Resource file) {
        this.imports = imports;
        this.lists = lists;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (lists.open(List.of(DemoHouse.AGENCY), "", "", 1).total() == 0) {
            byte[] content = file.getInputStream().readAllBytes();
            imports.confirm(DemoHouse.AGENCY,
                    imports.preview(DemoHouse.AGENCY, content, "registrar").id(), "registrar");
        }
    }
}
