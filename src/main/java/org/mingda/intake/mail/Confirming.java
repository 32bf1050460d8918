package org.mingda.intake.mail;

import java.util.regex.Pattern;

/** Whether an answer to our question confirms the request; anything doubtful is left to the registrar. */
final class Confirming {

    private static final Pattern YES = Pattern.compile("(?i)确认|確認|属实|屬實|是我(本人)?(提交|申请|发)|\\bconfirm(ed)?\\b|^\\s*(是|是的|对|yes)[。.!！\\s]*$");
    private static final Pattern NO = Pattern.compile("(?i)不(予|能|想|会)?确认|不確認|没有(申请|提交|发)|未(曾)?(申请|提交)|不是(我|本人)|非本人|撤回|取消|不申请|不想申请"
            + "|无法确认|暂不|\\bnot\\b|误发|发错|如何确认|怎么确认|怎样确认|[吗么？?]\\s*$");

    private Confirming() {}

    /** @param ownWords as {@link OwnWords} gives them */
    static boolean reads(String ownWords) {
        return YES.matcher(ownWords).find() && !NO.matcher(ownWords).find();
    }
}
