package org.mingda.config;

import java.util.Map;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.WithdrawRequest;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Works sample requests up to their stage, with the same steps as officers take. */
@Conditional(OnDemo.class)
@Component
class DemoWork {

    private static final String SEARCH = "UserTask_SearchRecords";
    private static final String FINDINGS = "UserTask_RecordFindings";
    private static final String DRAFT = "UserTask_DraftReply";
    private static final String REVIEW = "UserTask_ReviewConfidentiality";
    private static final String SIGNATURE = "UserTask_ApproveReply";

    private final SampleSteps steps;
    private final DemoRecords records;
    private final Workbench workbench;
    private final ExtendDeadline extendDeadline;
    private final WithdrawRequest withdrawRequest;

    DemoWork(SampleSteps steps, DemoRecords records, Workbench workbench, ExtendDeadline extendDeadline,
            WithdrawRequest withdrawRequest) {
        this.steps = steps;
        this.records = records;
        this.workbench = workbench;
        this.extendDeadline = extendDeadline;
        this.withdrawRequest = withdrawRequest;
    }

    void bringTo(DemoStage stage, String number) {
        switch (stage) {
            case SUBMITTED -> { }
            case REGISTERED -> steps.upTo(number, "UserTask_AssignUnit");
            case ASSIGNED -> steps.upTo(number, SEARCH);
            case WITHDRAWN -> withdraw(number);
            case EXTENSION_ASKED -> askForTime(number, 15, "涉及档案较多，需调取历年纸质档案逐件核对。");
            case EXTENDED -> extend(number);
            case CONSULTING -> consult(number);
            case DRAFTING -> steps.upTo(number, DRAFT);
            case IN_REVIEW -> sendToReview(number);
            case REVIEW_RETURNED -> returnFromReview(number);
            case IN_APPROVAL -> steps.upTo(number, SIGNATURE);
            case SENT_BACK -> sendBack(number);
            default -> answer(stage, number);
        }
        workbench.runSteps(number);
    }

    private void withdraw(String number) {
        steps.upTo(number, SEARCH);
        withdrawRequest.withdraw(number, "applicant");
    }

    private void askForTime(String number, int workingDays, String reason) {
        steps.upTo(number, SEARCH);
        extendDeadline.ask(number, workingDays, reason, "handler");
    }

    private void extend(String number) {
        askForTime(number, 20, "需要会同三个科室核对档案。");
        workbench.complete(number, "UserTask_DecideExtension", "head",
                Map.of("extensionOutcome", "approved", "workingDays", 20));
    }

    private void consult(String number) {
        steps.upTo(number, FINDINGS);
        steps.take(number, FINDINGS, "restriction", "third-party", "separable", true,
                "thirdParties", "青石样例置业有限公司，third-party@example.test",
                "consultedInformation", "规划许可证附图中的建筑设计方案");
    }

    /** The unit reviews first, since records are listed. */
    private void sendToReview(String number) {
        steps.upTo(number, DRAFT);
        records.list(number);
        steps.take(number, DRAFT);
    }

    private void returnFromReview(String number) {
        steps.upTo(number, REVIEW);
        steps.take(number, REVIEW, "reviewOutcome", "returned", "reviewBasis", "请补充附图的密级来源说明。");
    }

    private void sendBack(String number) {
        steps.upTo(number, SIGNATURE);
        steps.take(number, SIGNATURE, "approvalOutcome", "sent-back", "approvalReason", "请写明附图的获取方式和时间。");
    }

    private void answer(DemoStage stage, String number) {
        steps.upTo(number, SEARCH);
        if (stage == DemoStage.NOT_HELD) {
            steps.take(number, SEARCH, "searchFindings", "逐一检索，未找到相关信息。");
        }
        steps.upTo(number, FINDINGS);
        steps.take(number, FINDINGS, findings(stage));
        steps.upTo(number, DRAFT);
        steps.take(number, DRAFT, draft(stage));
        steps.upTo(number, SIGNATURE);
        steps.take(number, SIGNATURE);
    }

    private static Object[] findings(DemoStage stage) {
        return switch (stage) {
            case NOT_HELD -> new Object[] {"holding", "not-found"};
            case REFUSED -> new Object[] {"restriction", "process"};
            case PARTLY_ANSWERED -> new Object[] {"restriction", "third-party", "separable", true};
            default -> new Object[0];
        };
    }

    private static Object[] draft(DemoStage stage) {
        return switch (stage) {
            case NOT_HELD -> new Object[] {"outcome", "unable-not-held", "replyFacts", "经检索查找，未找到您申请公开的信息。"};
            case REFUSED -> new Object[] {"outcome", "deny-process", "refusalArticle", "第十六条第二款",
                "replyReasons", "该信息为会议讨论记录，属于过程性信息，法律、法规、规章没有规定应当公开。"};
            case PARTLY_ANSWERED -> new Object[] {"outcome", "partial", "replyRecords", "相关批复文件及附图1份",
                "withheld", "附图中的个人身份信息：涉及个人隐私，公开会对第三方合法权益造成损害：第十五条",
                "differenceReason", "附图只涉及经办人员的证件号码，无须征求意见，遮去即可。"};
            default -> new Object[0];
        };
    }
}
