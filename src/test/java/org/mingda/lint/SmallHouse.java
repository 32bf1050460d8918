package org.mingda.lint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Just what the model {@code violations/sound.bpmn} needs, so that the rules are tried apart from the product. */
final class SmallHouse {

    static final Path FOLDER = Path.of("src/test/resources/violations");

    private SmallHouse() {}

    static House complete() {
        return new House(
                Map.of("noteArrival", NoteArrival.class, "lapseArrival", LapseArrival.class, "sendAnswer", SendAnswer.class,
                        "sendCopy", SendCopy.class, "arrivals", Arrivals.class, "deadlines", Deadlines.class,
                        "prefill", Arrivals.class),
                Form.in(FOLDER),
                Map.of("arrivalOutcome", Set.of("accepted", "refused")),
                Set.of("sound", "request.arrival-withdrawn", "UserTask_NoteArrival"),
                Set.of("sound", "arrival-check"),
                Set.of("requestNumber", "unit", "arrivalOutcome"));
    }

    static House offering(Map<String, Form> forms) {
        House house = complete();
        return new House(house.beans(), forms, house.outcomes(), house.constants(), house.processes(), house.variables());
    }

    /** With these values of the outcome, in the enum and in the form. */
    static House deciding(String... outcomes) {
        House house = complete();
        Form form = new Form("note-arrival", house.forms().get("note-arrival").fields(),
                Map.of("arrivalOutcome", Set.of(outcomes)));
        return new House(house.beans(), Map.of("note-arrival", form), Map.of("arrivalOutcome", Set.of(outcomes)),
                house.constants(), house.processes(), house.variables());
    }

    /** With another class for one bean, or none. */
    static House where(String bean, Class<?> type) {
        House house = complete();
        Map<String, Class<?>> beans = new HashMap<>(house.beans());
        beans.put(bean, type);
        return new House(beans, house.forms(), house.outcomes(), house.constants(), house.processes(), house.variables());
    }

    static House saying(String... constants) {
        House house = complete();
        return new House(house.beans(), house.forms(), house.outcomes(), Set.of(constants), house.processes(),
                house.variables());
    }

    static class NoteArrival implements TaskListener {
        @Override
        public void notify(DelegateTask task) {}
    }

    static class LapseArrival extends Nothing {}

    static class SendAnswer extends Nothing {}

    static class SendCopy extends Nothing {}

    private abstract static class Nothing implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    /** Answers the questions of the model. */
    public interface Arrivals {
        Object lapses(String number);

        boolean byMail(String number);

        String remark(String number);

        Map<String, String> deskOptions(String number);
    }

    /** Says until when. */
    public interface Deadlines {
        Object arrivalDue(String number);
    }

    /** Knows the answer, but the engine cannot hear it. */
    static class Whisper {
        public String remark(String number) {
            return number;
        }

        public Map<String, String> deskOptions(String number) {
            return Map.of();
        }
    }
}
