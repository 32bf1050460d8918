package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordSearch;
import org.mingda.request.SearchRecord;
import org.mingda.request.SearchRecord.Consultee;
import org.mingda.request.ThirdParty;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** 检索拟办 is done. */
@Component("searchAndPropose")
class SearchAndPropose extends CompletedTask {

    private final RecordSearch recordSearch;

    SearchAndPropose(RecordSearch recordSearch) {
        this.recordSearch = recordSearch;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        recordSearch.record(number, new SearchRecord(form.required("systems", "检索的机构和系统"),
                form.required("keywords", "检索用词"), form.required("searchFindings", "检索结果"),
                form.required("proposedOutcome", "拟办意见"), consultees(form)), actor);
    }

    private static List<Consultee> consultees(TaskForm form) {
        if (!form.checked("consultationNeeded")) {
            return List.of();
        }
        String information = form.required("consultedInformation", "征求意见的信息");
        return form.required("thirdParties", "第三方").lines().filter(line -> !line.isBlank())
                .map(line -> consultee(line, information)).toList();
    }

    /** One third party a line: name, comma, e-mail or postal address. */
    private static Consultee consultee(String line, String information) {
        String[] parts = line.strip().split("[,，]", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new UseCaseRefused("第三方“" + line.strip() + "”缺少联系方式。请每行填写一个：名称，电子邮箱或邮寄地址。");
        }
        return new Consultee(parts[0].strip(), reachable(parts[1].strip()), information);
    }

    /** A letter to a mistyped address could never leave, and nobody could correct it later. */
    private static String reachable(String contact) {
        if (contact.matches(".*[@＠].*") && !ThirdParty.isEmail(contact)) {
            throw new UseCaseRefused("第三方的电子邮箱“" + contact + "”不是一个有效的地址，请更正；没有邮箱的，请填写邮寄地址。");
        }
        return contact;
    }
}
