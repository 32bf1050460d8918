package org.mingda.request;

import java.util.List;
import org.mingda.account.Role;

/** A step of single requests that can be ordered for many at once: the same task, the same form, the same people. */
public enum BulkStep {

    REGISTER("登记申请", "register-request", Role.REGISTRAR, "r.stage = 'REGISTRATION'"),
    ASSIGN("分办", "assign-unit", Role.REGISTRAR, "r.stage = 'ASSIGNMENT'"),
    SEARCH("检索", "search-records", Role.HANDLER, "r.stage = 'SEARCH' and exists (select from unit_assignment s"
            + " where s.request = r.number and s.unit = :unit and s.state = 'OPEN')"),
    FINDINGS("认定拟办", "record-findings", Role.HANDLER, "r.stage = 'SEARCH' and r.unit = :unit and not exists ("
            + "select from unit_assignment s where s.request = r.number and s.state in ('OPEN', 'REFUSED'))"),
    DRAFT("起草答复", "draft-reply", Role.HANDLER, "r.stage = 'DRAFTING' and r.unit = :unit"),
    /** What was answered without a search is drafted by who registered it. */
    DRAFT_DIRECTLY("起草答复（未分办）", "draft-reply", Role.REGISTRAR, "r.stage = 'DRAFTING' and r.unit is null"),
    REVIEW_IN_UNIT("机构审查", "review-in-unit", Role.UNIT_REVIEWER, "r.stage = 'REVIEW' and r.unit = :unit and"
            + BulkStep.NOT_YET_REVIEWED),
    REVIEW("保密审查", "review-confidentiality", Role.REVIEWER, "r.stage = 'REVIEW'"),
    APPROVE("签发", "approve-reply", Role.DEPARTMENT_HEAD, "r.stage = 'APPROVAL'");

    private static final String NOT_YET_REVIEWED = " not exists (select from request_event e where e.request = r.number"
            + " and e.type in ('UnitReviewPassed', 'UnitReviewUnsure') and e.sequence > (select max(d.sequence)"
            + " from request_event d where d.request = r.number and d.type = 'ReplyDrafted'))";

    private final String label;
    private final String form;
    private final Role role;
    private final String waiting;

    BulkStep(String label, String form, Role role, String waiting) {
        this.label = label;
        this.form = form;
        this.role = role;
        this.waiting = waiting;
    }

    public String label() {
        return label;
    }

    /** The form of the task, which bears the task's name too. */
    public String form() {
        return form;
    }

    /** Whose step it is; the engine asks again for each request. */
    public Role role() {
        return role;
    }

    /** Whether somebody judges a draft here, so that what is judged must be what was shown. */
    public boolean judgesDraft() {
        return List.of(REVIEW_IN_UNIT, REVIEW, APPROVE).contains(this);
    }

    /** A condition on table request {@code r}: the step waits for people of {@code :unit}. */
    String waiting() {
        return "r.kind = 'DISCLOSURE' and " + waiting;
    }
}
