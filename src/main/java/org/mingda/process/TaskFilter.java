package org.mingda.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A task list that Tasklist offers ready-made; {@code readers} are the groups that see it, and none means everybody.
 * Lists with a lower {@code priority} stand higher.
 */
record TaskFilter(String name, String description, int priority, String color, TaskQuery query, List<String> readers) {

    /** How Tasklist shows it: each task with its request number, reloaded by itself. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", color);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", Names.REQUEST_NUMBER, "label", "申请编号")));
        return properties;
    }
}
