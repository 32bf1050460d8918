package org.mingda.request;

import java.util.List;

/** Someone whom the handler wants to be asked in writing (Articles 11, 32, 34). */
public record NamedConsultee(ConsulteeKind kind, String name, String contact, String information) {

    /**
     * Reads one consultee a line: name, comma, e-mail or postal address; empty lines are nobody.
     *
     * @throws UseCaseRefused when a line has no address, or one that no letter could reach
     */
    public static List<NamedConsultee> fromLines(ConsulteeKind kind, String lines, String information) {
        return lines.lines().filter(line -> !line.isBlank()).map(line -> of(kind, line.strip(), information)).toList();
    }

    private static NamedConsultee of(ConsulteeKind kind, String line, String information) {
        String[] parts = line.split("[,，]", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new UseCaseRefused("“" + line + "”缺少联系方式。请每行填写一个征求意见的对象：名称，电子邮箱或邮寄地址。");
        }
        return new NamedConsultee(kind, parts[0].strip(), reachable(parts[1].strip()), information);
    }

    /** A letter to a mistyped address could never leave, and nobody could correct it later. */
    private static String reachable(String contact) {
        if (contact.matches(".*[@＠].*") && !Consultee.isEmail(contact)) {
            throw new UseCaseRefused("电子邮箱“" + contact + "”不是一个有效的地址，请更正；没有邮箱的，请填写邮寄地址。");
        }
        return contact;
    }
}
