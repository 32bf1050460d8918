package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

/** The number under which the post carries a letter; its return slip is found by it. */
final class TrackingNumber {

    private TrackingNumber() { }

    /** The number as typed, without blanks around it; refused unless it can be one. */
    static String checked(String typed) {
        refuseWhen(typed.isBlank(), "请填写邮件编号，没有编号的邮件不能证明送达。");
        refuseUnless(typed.strip().matches("[A-Za-z0-9-]{6,40}"), "邮件编号应为 6 至 40 位字母、数字，请按邮件收据填写。");
        return typed.strip();
    }
}
