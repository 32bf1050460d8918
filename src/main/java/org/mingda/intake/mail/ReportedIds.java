package org.mingda.intake.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Which mail a delivery report is about: the Message-IDs that it quotes. */
final class ReportedIds {

    private static final Pattern QUOTED = Pattern.compile("(?i)message-id:\\s*(<[^<>\\s]{1,500}>)");
    /** Each is looked up, and no honest report quotes more. */
    private static final int MOST = 20;

    private ReportedIds() {}

    static List<String> of(ReadMail mail) {
        return QUOTED.matcher(mail.report() + '\n' + mail.text()).results().map(found -> found.group(1)).distinct()
                .limit(MOST).toList();
    }
}
