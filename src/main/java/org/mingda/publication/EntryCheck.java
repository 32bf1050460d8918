package org.mingda.publication;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.law.DisclosureTopic;
import org.mingda.law.DisclosureTopics;
import org.springframework.stereotype.Component;

/** Says what is wrong with a catalogue entry, a sentence for each fault, and reads what is right. */
@Component("catalogueEntryCheck")
public class EntryCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_SUMMARY = 2000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final DisclosureTopics topics;
    private final Clock clock;

    EntryCheck(DisclosureTopics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** Empty when nothing is wrong. */
    public List<String> faults(TypedEntry typed) {
        List<String> faults = new ArrayList<>();
        if (typed.title().isEmpty()) {
            faults.add("标题不能为空。");
        }
        length(faults, "标题", typed.title(), LONGEST_TITLE);
        length(faults, "文号", typed.documentNumber(), LONGEST_NUMBER);
        length(faults, "网址", typed.address(), LONGEST_ADDRESS);
        length(faults, "摘要", typed.summary(), LONGEST_SUMMARY);
        topic(faults, typed.topic());
        days(faults, typed);
        address(faults, typed);
        return faults;
    }

    /** The entry; only when there are no {@link #faults}. */
    CatalogueEntry read(TypedEntry typed) {
        List<String> faults = faults(typed);
        if (!faults.isEmpty()) {
            throw new PublicationRefused(String.join("", faults));
        }
        return new CatalogueEntry(typed.title(), typed.documentNumber(), topics.named(typed.topic())
                .map(DisclosureTopic::id).orElseThrow(), day(typed.createdOn()).orElseThrow(),
                day(typed.publishedOn()).orElseThrow(), typed.address(), typed.summary());
    }

    private static void length(List<String> faults, String name, String text, int longest) {
        int signs = text.codePointCount(0, text.length());
        if (signs > longest) {
            faults.add(name + "最多 " + longest + " 个字，现在有 " + signs + " 个。");
        }
    }

    private void topic(List<String> faults, String topic) {
        if (topic.isEmpty()) {
            faults.add("公开事项不能为空，请填写条例列举的事项，例如“财政预算、决算”。");
        } else if (topics.named(topic).isEmpty()) {
            faults.add("没有“" + shortened(topic) + "”这个公开事项，请填写条例列举的事项，例如“财政预算、决算”。");
        }
    }

    private void days(List<String> faults, TypedEntry typed) {
        Optional<LocalDate> created = day(faults, "形成日期", typed.createdOn());
        Optional<LocalDate> published = day(faults, "公开日期", typed.publishedOn());
        if (published.isPresent() && published.get().isAfter(LocalDate.now(clock))) {
            faults.add("公开日期不能晚于今天。");
        }
        if (created.isPresent() && published.isPresent() && published.get().isBefore(created.get())) {
            faults.add("公开日期不能早于形成日期。");
        }
    }

    private static Optional<LocalDate> day(List<String> faults, String name, String text) {
        Optional<LocalDate> day = day(text);
        if (text.isEmpty()) {
            faults.add(name + "不能为空。");
        } else if (day.isEmpty()) {
            faults.add(name + "“" + shortened(text) + "”不是日期，请按“年-月-日”填写，例如 2026-09-18。");
        }
        return day;
    }

    /** Also as spreadsheets and people write it: 2026/9/18, 2026年9月18日. */
    private static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text);
        try {
            return parts.matches() ? Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void address(List<String> faults, TypedEntry typed) {
        if (!typed.address().isEmpty() && !onTheWeb(typed.address())) {
            faults.add("网址应当以 http:// 或者 https:// 开头，并且没有空格。");
        }
        if (typed.address().isEmpty() && typed.summary().isEmpty()) {
            faults.add("网址和摘要至少填写一项，否则公众看不到内容。");
        }
    }

    private static boolean onTheWeb(String address) {
        try {
            URI uri = URI.create(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getRawAuthority() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
