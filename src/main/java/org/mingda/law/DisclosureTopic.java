package org.mingda.law;

import java.util.Locale;

/** A matter that agencies publish of their own accord; {@code article} is where the Regulation says so. */
public record DisclosureTopic(String id, String article, String zh, String en) {

    static DisclosureTopic of(RuleRow row) {
        return new DisclosureTopic(row.text("id"), row.text("article"), row.text("zh"), row.text("en"));
    }

    /** Its name in the language of the page. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
