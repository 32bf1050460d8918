package org.mingda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingda.lint.Model;
import org.mingda.lint.Picture;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Draws the processes as one sees them in the modeler, into {@code target/pictures}.
 *
 * <p>After a change to a model, draw the pictures of the README anew:
 * {@code ./mvnw test -Dtest=ProcessPicturesTest -Dpictures=docs/pictures}
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessPicturesTest {

    private static final String VIEWER =
            "classpath*:META-INF/resources/webjars/bpmn-js/*/dist/bpmn-viewer.production.min.js";
    private static final Path DRAWN = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final Path SHOWN = Path.of("docs/pictures");

    private final List<Model> models = Model.in(Path.of("processes"));

    ProcessPicturesTest() throws IOException {}

    @BrowserTest
    @Test
    @Order(1)
    void everyProcessCanBeDrawn(Browser browser) throws IOException {
        browser.go("about:blank");
        browser.driver().executeScript(text(VIEWER));
        for (Model model : models) {
            Picture picture = draw(model, browser);
            assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
                    .allMatch(node -> picture.svg().contains("data-element-id=\"" + node.getId() + "\""));
            picture.write(DRAWN.resolve(model.file() + ".svg"));
        }
    }

    @Test
    void everyPictureShowsItsModelAsItIsNow() throws IOException {
        for (Model model : models) {
            assertThat(Picture.read(SHOWN.resolve(model.file() + ".svg")).shows(model))
                    .as("docs/pictures/%s.svg is of another model; see how to draw it anew", model.file()).isTrue();
        }
    }

    @Test
    void aPictureOfAnotherModelIsNoticed() throws IOException {
        Model model = models.get(0);
        Model changed = Model.of(model.file(), model.xml().replace("name=\"", "name=\"另"));

        assertThat(Picture.read(SHOWN.resolve(model.file() + ".svg")).shows(changed)).isFalse();
    }

    private static Picture draw(Model model, Browser browser) throws IOException {
        Object drawing = browser.driver().executeAsyncScript(text("classpath:draw-process.js"), model.xml());
        return Picture.of(model, String.valueOf(drawing));
    }

    private static String text(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        return found[0].getContentAsString(StandardCharsets.UTF_8);
    }
}
