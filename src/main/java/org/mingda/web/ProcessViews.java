package org.mingda.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingda.account.People;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.mingda.request.RequestProcess;
import org.mingda.request.RequestProcess.OpenTask;
import org.mingda.request.RequestProcess.Position;
import org.mingda.request.RequestProcess.Problem;
import org.springframework.stereotype.Component;

/** Turns what the engine says into what an officer reads. */
@Component
class ProcessViews {

    private static final String MAIN = "disclosure-request";

    private final RequestProcess process;

    ProcessViews(RequestProcess process) {
        this.process = process;
    }

    ProcessView of(String number, List<Position> positions, List<Unit> units, OfficerNames names) {
        Map<String, String> labels = new HashMap<>();
        models(positions).forEach((id, label) -> labels.putAll(ModelNames.of(process.model(number, id))));
        List<ProcessView.Step> steps = positions.stream()
                .flatMap(position -> steps(position, labels, units, names).stream()).toList();
        return new ProcessView(drawn(positions), steps,
                process.problems(number).stream().map(ProcessViews::failure).toList());
    }

    private static ProcessView.Failure failure(Problem problem) {
        return new ProcessView.Failure(problem.element(), problem.message(), ChineseDates.minute(problem.nextTry()));
    }

    /** Each running process once, the main one first. */
    private static Map<String, String> models(List<Position> positions) {
        Map<String, String> models = new LinkedHashMap<>();
        positions.stream().sorted(comparing(position -> !position.process().equals(MAIN)))
                .forEach(position -> models.putIfAbsent(position.process(), position.label()));
        return models;
    }

    private static List<ProcessView.Model> drawn(List<Position> positions) {
        List<ProcessView.Model> drawn = new ArrayList<>();
        models(positions).forEach((id, label) -> drawn.add(
                new ProcessView.Model(id, label, String.join(" ", active(positions, id)))));
        return drawn;
    }

    private static Set<String> active(List<Position> positions, String process) {
        Set<String> active = new LinkedHashSet<>();
        positions.stream().filter(position -> position.process().equals(process))
                .map(Position::activeElements).forEach(active::addAll);
        return active;
    }

    /** Tasks first; where there is none, the system itself is at work, except where it waits for a called process. */
    private static List<ProcessView.Step> steps(
            Position position, Map<String, String> labels, List<Unit> units, OfficerNames names) {
        if (!position.tasks().isEmpty()) {
            return position.tasks().stream().map(task -> step(position, task, units, names)).toList();
        }
        return position.activeElements().stream().filter(element -> !element.startsWith("CallActivity_"))
                .map(element -> new ProcessView.Step(
                        position.label(), labels.getOrDefault(element, element), null, null, List.of()))
                .toList();
    }

    private static ProcessView.Step step(Position position, OpenTask task, List<Unit> units, OfficerNames names) {
        return new ProcessView.Step(position.label(), task.name(), task.id(),
                task.assignee() == null ? null : names.of(task.assignee()), groups(task.groups(), units));
    }

    private static List<String> groups(Collection<String> groups, List<Unit> units) {
        return groups.stream()
                .map(group -> Role.of(group).map(Role::label).orElseGet(() -> unit(group, units)))
                .toList();
    }

    private static String unit(String group, List<Unit> units) {
        Map<String, String> names = new HashMap<>();
        units.forEach(unit -> {
            names.put(People.groupOf(unit.id()), unit.name());
            names.put(People.reviewersGroupOf(unit.id()), unit.name() + Role.UNIT_REVIEWER.label());
        });
        return names.getOrDefault(group, group);
    }
}
