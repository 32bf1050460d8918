package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.support.SampleFiles;
import org.mingda.support.Visitor;

/** Somebody who fills in an application page by page, correctly unless a test says otherwise. */
final class Filling {

    /** The pages with answers, and what is answered there. */
    static final Map<String, List<String>> PAGES = pages();

    final Visitor visitor;
    final String draft;
    private final Map<String, String> answers = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("content", "申请公开2024年农村公路养护资金分配方案。"),
            Map.entry("formWanted", "ELECTRONIC"), Map.entry("delivery", "EMAIL"), Map.entry("kind", "NATURAL"),
            Map.entry("name", "甄如许"), Map.entry("idType", "ID_CARD"), Map.entry("idNumber", "11010519491231002X"),
            Map.entry("contactPerson", ""), Map.entry("email", "applicant@example.test"), Map.entry("phone", ""),
            Map.entry("address", "")));

    private Filling(Visitor visitor, String draft) {
        this.visitor = visitor;
        this.draft = draft;
    }

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (Step step : List.of(Step.WHAT, Step.WHO, Step.IDENTITY, Step.REPLY, Step.CONTACT)) {
            pages.put(step.getPath(), step.getFields());
        }
        return pages;
    }

    static Filling begin(int port) {
        return begin(new Visitor(port), "/apply?agency=qingshi-land");
    }

    static Filling correction(int port) {
        return begin(new Visitor(port), "/apply/correction?agency=qingshi-land");
    }

    static Filling begin(Visitor visitor, String start) {
        String address = visitor.get(start).address();
        return new Filling(visitor, address.substring(0, address.lastIndexOf('/')));
    }

    /** The same draft in another browser. */
    Filling in(Visitor other) {
        Filling there = new Filling(other, draft);
        there.answers.putAll(answers);
        other.get(draft);
        return there;
    }

    Filling with(String field, String value) {
        answers.put(field, value);
        return this;
    }

    /** Sends one page and follows where it leads. */
    Filling answer(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        PAGES.get(page).forEach(field -> fields.put(field, answers.get(field)));
        return send(page, fields);
    }

    Filling send(String page, Map<String, String> fields) {
        visitor.post(draft + "/" + page, fields);
        return this;
    }

    Filling upload(Map<String, String> fields, Visitor.File... files) {
        visitor.upload(draft + "/files", fields, files);
        return this;
    }

    /** All pages up to the last. */
    Filling fill() {
        PAGES.keySet().forEach(this::answer);
        return see("check");
    }

    Filling see(String page) {
        visitor.get(draft + "/" + page);
        return this;
    }

    /** What the last page sends. */
    Map<String, String> checked() {
        return Map.of("seen", see("check").visitor.input("seen"));
    }

    Filling submit() {
        return send("check", checked());
    }

    /** The page now seen, without the draft's own part. */
    String page() {
        return visitor.address().replace(draft + "/", "");
    }

    String number() {
        return shown("number");
    }

    String shown(String id) {
        Matcher shown = Pattern.compile("id=\"" + id + "\"[^>]*>([^<]+)<").matcher(visitor.page());
        assertThat(shown.find()).as(id + " on\n" + visitor.page()).isTrue();
        return shown.group(1);
    }

    static Visitor.File pdf(String name, String text) {
        return new Visitor.File("files", name, SampleFiles.pdf(text));
    }

    static Visitor.File file(String name, String content) {
        return new Visitor.File("files", name, content.getBytes(StandardCharsets.UTF_8));
    }
}
