package org.mingda.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.intake.Application;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;

/** Reads out of a mail what the application form asks for, so that the registrar checks instead of typing. */
public final class ApplicationGuess {

    private static final Pattern ID_CARD = Pattern.compile("(?<!\\d)[1-9]\\d{16}[0-9Xx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern CREDIT_CODE = Pattern.compile("(?<![0-9A-Z])[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]{17}(?![0-9A-Z])");

    private ApplicationGuess() {}

    public static Application of(IncomingMail mail) {
        String text = mail.text();
        String idCard = first(ID_CARD, text);
        String creditCode = idCard.isEmpty() ? first(CREDIT_CODE, text) : "";
        boolean organisation = !creditCode.isEmpty();
        String person = labelled(text, "(?:申请人|姓\\s*名|申请人姓名)");
        String company = labelled(text, "(?:单位名称|名\\s*称|公司名称|申请单位)");
        return new Application(mail.agency(), content(mail), FormWanted.ELECTRONIC.name(), Delivery.EMAIL.name(),
                organisation ? "" : ApplicantKind.NATURAL.name(),
                organisation ? company : person.isEmpty() ? name(mail) : person,
                organisation ? "CREDIT_CODE" : idCard.isEmpty() ? "" : "ID_CARD", organisation ? creditCode : idCard,
                organisation ? person : "", phone(text), mail.sender(), labelled(text, "(?:通讯地址|联系地址|邮寄地址|地\\s*址)"));
    }

    /** The subject says part of it when the text does not. */
    private static String content(IncomingMail mail) {
        String own = OwnWords.of(mail.text());
        return own.isBlank() ? mail.subject() : own;
    }

    private static String name(IncomingMail mail) {
        return mail.senderName().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? mail.senderName() : "";
    }

    private static String phone(String text) {
        String mobile = first(MOBILE, text);
        return mobile.isEmpty() ? labelled(text, "(?:联系电话|电\\s*话|手\\s*机)") : mobile;
    }

    private static String labelled(String text, String label) {
        Matcher line = Pattern.compile("(?m)^[\\h\\d、.（(]*" + label + "\\s*[:：]\\s*(.{1,100}?)\\s*$").matcher(text);
        return line.find() ? line.group(1) : "";
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group() : "";
    }
}
