package org.mingda.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingda.request.CaseClock;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/**
 * The ordinary course of a request in the sample office: who takes each step and what is filled in there. Sample cases
 * and tests take it up to the step they are about and say only what is different.
 */
@Component
public class SampleSteps {

    /** The steps that every granted request takes, in their order. */
    private static final List<String> ORDINARY = List.of("UserTask_RegisterRequest", "UserTask_AssignUnit",
            "UserTask_SearchRecords", "UserTask_RecordFindings", "UserTask_DraftReply", "UserTask_ReviewInUnit",
            "UserTask_ReviewConfidentiality", "UserTask_ApproveReply");

    private static final Map<String, String> WHO = Map.of("UserTask_RegisterRequest", "registrar",
            "UserTask_AssignUnit", "registrar", "UserTask_SearchRecords", "handler", "UserTask_RecordFindings", "handler",
            "UserTask_DraftReply", "handler", "UserTask_ReviewInUnit", "unit-reviewer",
            "UserTask_ReviewConfidentiality", "reviewer", "UserTask_ApproveReply", "head");

    private static final Map<String, Map<String, Object>> WHAT = Map.of(
            "UserTask_RegisterRequest", Map.of("nameGiven", true, "identityGiven", true, "contactGiven", true,
                    "descriptionGiven", true, "formGiven", true, "registrationOutcome", "accepted"),
            "UserTask_AssignUnit", Map.of("unit", "expropriation", "searchDays", 7L),
            "UserTask_SearchRecords", Map.of("searchOutcome", "done", "systems", "规划审批系统、档案室",
                    "keywords", "规划许可证", "searchPeriod", "2024年1月至今", "searchedBy", "程承办", "searchFindings", "找到一件"),
            "UserTask_RecordFindings", Map.of("requestNature", "information", "holding", "held", "restriction", "none"),
            "UserTask_DraftReply", Map.of("draftOutcome", "drafted", "outcome", "granted",
                    "replyFacts", "经查，您申请的信息存在。", "replyRecords", "《建设用地规划许可证》1份"),
            "UserTask_ReviewInUnit", Map.of("reviewOutcome", "passed", "reviewBasis", "不涉密"),
            "UserTask_ReviewConfidentiality", Map.of("reviewOutcome", "passed", "reviewBasis", "不涉密"),
            "UserTask_ApproveReply", Map.of("approvalOutcome", "approved"));

    /** Each channel asks for its own evidence (Article 31); in the sample office all of it is of the same day. */
    private static final List<String> DAY_OF_RECEIPT = List.of("receiptDate", "agencyConfirmedOn",
            "applicantConfirmedOn", "mailArrivedOn", "arrivedOn", "confirmedOn", "signedOn", "submittedOn");

    private static final Map<String, String> HOW_RECEIVED = Map.of("signedBy", "邓登记",
            "trackingNumber", "XA00000000000", "confirmedHow", "电话", "receivedBy", "邓登记", "writtenBy", "邓登记");

    private final Workbench workbench;
    private final Requests requests;
    private final CaseClock caseClock;

    SampleSteps(Workbench workbench, Requests requests, CaseClock caseClock) {
        this.workbench = workbench;
        this.requests = requests;
        this.caseClock = caseClock;
    }

    /** Takes every ordinary step until this one's task is open. */
    public void upTo(String number, String element) {
        workbench.runSteps(number);
        for (int taken = 0; workbench.task(number, element) == null; taken++) {
            Optional<String> next = open(number);
            if (next.isEmpty() || taken > ORDINARY.size()) {
                throw new IllegalStateException(number + " does not come to " + element + " by ordinary steps");
            }
            take(number, next.get());
        }
    }

    /** Takes this step as the ordinary person would; each change is a field's name and its value in turn. */
    public void take(String number, String element, Object... changes) {
        takeAs(WHO.get(element), number, element, changes);
    }

    /** Takes this step as somebody else would, and lets the system do what follows by itself. */
    public void takeAs(String person, String number, String element, Object... changes) {
        workbench.complete(number, element, person, fields(number, element, changes));
        workbench.runSteps(number);
    }

    private Optional<String> open(String number) {
        return ORDINARY.stream().filter(element -> workbench.task(number, element) != null).findFirst();
    }

    /** What is filled in at this step, with these changes. */
    public Map<String, Object> fields(String number, String element, Object... changes) {
        Map<String, Object> fields = new HashMap<>(WHAT.getOrDefault(element, Map.of()));
        switch (element) {
            case "UserTask_RegisterRequest" -> {
                String received = requests.get(number).receivedOn().toString();
                DAY_OF_RECEIPT.forEach(field -> fields.put(field, received));
                fields.putAll(HOW_RECEIVED);
            }
            case "UserTask_SearchRecords" -> fields.put("searchedOn", caseClock.today().toString());
            default -> { }
        }
        for (int i = 0; i < changes.length; i += 2) {
            fields.put((String) changes[i], changes[i + 1]);
        }
        return fields;
    }
}
