package org.mingda.letter;

import org.mingda.request.DeliveryReport;

/** Says why an e-mail did not arrive. */
final class FailureWords {

    private FailureWords() {}

    static String of(DeliveryReport report) {
        String why = switch (report.fate()) {
            case NO_SUCH_ADDRESS -> "收件地址不存在";
            case MAILBOX_FULL -> "对方邮箱已满";
            default -> "对方邮件系统拒收";
        };
        String said = (report.status() + " " + report.words()).strip();
        return said.isEmpty() ? why : why + "：" + said;
    }
}
