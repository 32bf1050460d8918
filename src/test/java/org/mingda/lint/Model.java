package org.mingda.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model: the name of its file without extension, its text, and its elements. */
public record Model(String file, String xml, BpmnModelInstance bpmn) {

    /** All models of a folder, by file name. */
    public static List<Model> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(Model::read).toList();
        }
    }

    /** One model; an unreadable file is an error of the test. */
    public static Model read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".bpmn", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model from its text. */
    public static Model of(String file, String xml) {
        return new Model(file, xml,
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type).stream();
    }
}
