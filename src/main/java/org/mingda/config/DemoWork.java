package org.mingda.config;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingda.process.Workbench;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.WithdrawRequest;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Works sample requests up to their stage, with the same steps as officers take. */
@Conditional(OnDemo.class)
@Component
class DemoWork {

    private static final Set<DemoStage> ANSWERED = EnumSet.of(
            DemoStage.ANSWERED, DemoStage.PARTLY_ANSWERED, DemoStage.REFUSED, DemoStage.NOT_HELD);

    private final Workbench workbench;
    private final ExtendDeadline extendDeadline;
    private final WithdrawRequest withdrawRequest;

    DemoWork(Workbench workbench, ExtendDeadline extendDeadline, WithdrawRequest withdrawRequest) {
        this.workbench = workbench;
        this.extendDeadline = extendDeadline;
        this.withdrawRequest = withdrawRequest;
    }

    void bringTo(DemoStage stage, String number) {
        if (stage == DemoStage.SUBMITTED) {
            return;
        }
        register(number);
        if (stage == DemoStage.REGISTERED) {
            return;
        }
        done(number, "UserTask_AssignUnit", "registrar", Map.of("unit", "expropriation"));
        switch (stage) {
            case ASSIGNED -> { }
            case WITHDRAWN -> withdrawRequest.withdraw(number, "applicant");
            case EXTENSION_ASKED -> extendDeadline.ask(number, 15, "涉及档案较多，需调取历年纸质档案逐件核对。", "handler");
            case EXTENDED -> extend(number);
            default -> afterSearch(stage, number);
        }
        workbench.runSteps(number);
    }

    private void register(String number) {
        done(number, "UserTask_RegisterRequest", "registrar", Map.of("nameGiven", true, "identityGiven", true,
                "contactGiven", true, "descriptionGiven", true, "formGiven", true, "receiptDate", receiptDate(number)));
    }

    private String receiptDate(String number) {
        return workbench.prefilled(number, "UserTask_RegisterRequest", "receiptDate");
    }

    private void extend(String number) {
        extendDeadline.ask(number, 20, "需要会同三个科室核对档案。", "handler");
        done(number, "UserTask_DecideExtension", "head", Map.of("extensionOutcome", "approved", "workingDays", 20));
    }

    private void afterSearch(DemoStage stage, String number) {
        search(stage, number);
        if (stage == DemoStage.CONSULTING || stage == DemoStage.IN_REVIEW) {
            return;
        }
        boolean returned = stage == DemoStage.REVIEW_RETURNED;
        done(number, "UserTask_ReviewConfidentiality", "reviewer", Map.of(
                "reviewOutcome", returned ? "returned" : "passed",
                "reviewBasis", returned ? "请补充附图的密级来源说明。" : "经逐件审查，不含国家秘密、工作秘密。"));
        if (!returned && stage != DemoStage.DRAFTING) {
            draftAndSign(stage, number);
        }
    }

    private void search(DemoStage stage, String number) {
        boolean consult = stage == DemoStage.CONSULTING;
        done(number, "UserTask_SearchAndPropose", "handler", Map.of(
                "systems", "规划审批系统、用地审批系统、档案室", "keywords", "项目名称、地块编号", "searchFindings",
                stage == DemoStage.NOT_HELD ? "逐一检索，未找到相关信息。" : "找到相关批复文件及附图。",
                "proposedOutcome", proposed(stage), "consultationNeeded", consult,
                "thirdParties", consult ? "青石样例置业有限公司，third-party@example.test" : "",
                "consultedInformation", consult ? "规划许可证附图中的建筑设计方案" : ""));
    }

    private void draftAndSign(DemoStage stage, String number) {
        done(number, "UserTask_DraftReply", "handler", Map.of("outcome", outcome(stage),
                "replyFacts", "经检索查找，" + (stage == DemoStage.NOT_HELD ? "未找到您申请公开的信息。" : "您申请公开的信息存在。"),
                "replyReasons", reasons(stage), "replyRecords", "相关批复文件及附图1份",
                "withheld", "附图中的个人身份信息：涉及个人隐私，公开会对第三方合法权益造成损害。"));
        if (stage == DemoStage.IN_APPROVAL) {
            return;
        }
        boolean approved = ANSWERED.contains(stage);
        done(number, "UserTask_ApproveReply", "head", approved ? Map.of("approvalOutcome", "approved")
                : Map.of("approvalOutcome", "sent-back", "approvalReason", "请写明附图的获取方式和时间。"));
    }

    private static String reasons(DemoStage stage) {
        return switch (stage) {
            case REFUSED -> "该信息为会议讨论记录，属于过程性信息，法律、法规、规章没有规定应当公开。";
            case PARTLY_ANSWERED -> "附图载有他人的身份证件号码和住址，公开会对其合法权益造成损害。";
            default -> "";
        };
    }

    private static String proposed(DemoStage stage) {
        return switch (stage) {
            case NOT_HELD -> "unable-not-held";
            case REFUSED -> "refused";
            case PARTLY_ANSWERED -> "partial";
            default -> "granted";
        };
    }

    private static String outcome(DemoStage stage) {
        return switch (stage) {
            case NOT_HELD -> "unable-not-held";
            case REFUSED -> "deny-process";
            case PARTLY_ANSWERED -> "partial";
            default -> "granted";
        };
    }

    private void done(String number, String task, String person, Map<String, Object> fields) {
        workbench.complete(number, task, person, fields);
        workbench.runSteps(number);
    }
}
