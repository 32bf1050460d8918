package org.mingda.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingda.intake.Tidy;

/** What a delivery report says of one recipient in fields (RFC 3464 section 2.3); a missing field is empty. */
record StatusFields(String action, String status, String recipient, String diagnosis) {

    /** A report on more was made to keep a reader busy. */
    private static final int MOST = 20;
    private static final int LONGEST = 200_000;
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]{1,40}):[ \\t]*(.*)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>;\"()]{1,250}@[^\\s<>;\"()]{1,250}");

    /** One entry a recipient, in the report's order; empty for a report in free words. */
    static List<StatusFields> of(ReadMail mail) {
        String report = mail.report();
        return Stream.of(report.substring(0, Math.min(LONGEST, report.length())).split("\\n[ \\t]*\\n"))
                .map(StatusFields::fields).filter(StatusFields::tellsOfARecipient).limit(MOST).map(StatusFields::of)
                .toList();
    }

    boolean arrived() {
        return action.equals("delivered") || action.equals("relayed") || action.equals("expanded");
    }

    boolean delayed() {
        return action.equals("delayed");
    }

    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(group.replaceAll("\\n[ \\t]+(?=\\S)", " "));
        while (field.find()) {
            fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), Tidy.line(field.group(2)));
        }
        return fields;
    }

    private static boolean tellsOfARecipient(Map<String, String> fields) {
        return fields.containsKey("action")
                || fields.containsKey("final-recipient") && fields.containsKey("status");
    }

    private static StatusFields of(Map<String, String> fields) {
        return new StatusFields(fields.getOrDefault("action", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""),
                fields.getOrDefault("status", ""), recipient(fields), fields.getOrDefault("diagnostic-code", ""));
    }

    /** As we wrote it, when that is told; a mailbox may send its mail on to another. */
    private static String recipient(Map<String, String> fields) {
        return Stream.of("original-recipient", "final-recipient").map(name -> fields.getOrDefault(name, ""))
                .map(ADDRESS::matcher).filter(Matcher::find).map(found -> found.group().toLowerCase(Locale.ROOT))
                .findFirst().orElse("");
    }
}
