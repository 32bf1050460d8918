package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.web.apply.Filling.file;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.inspect.Fault;
import org.mingda.support.MingdaTest;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that can be wrong with an application is provoked and read in both languages, beside its field and on top. */
@MingdaTest
class FlawsOfTheFormTest {

    /** Said on other pages. */
    private static final Set<String> ELSEWHERE = Set.of("flaw.answer.required", "flaw.contact.required");

    @LocalServerPort int port;
    @Autowired GreenMail mail;
    @Autowired JdbcClient jdbc;

    /** How to provoke a message, and beside which field it stands. */
    private record Provoked(String key, String field, UnaryOperator<Filling> how) {}

    private final List<Provoked> provoked = List.of(
            new Provoked("flaw.agency.required", "agency", f -> f.send("agency", Map.of("agency", ""))),
            new Provoked("flaw.agency.unknown", "agency", f -> f.send("agency", Map.of("agency", "no-such-agency"))),
            wrong("flaw.content.required", "content", " "),
            wrong("flaw.tooLong", "content", "字".repeat(10_001)),
            new Provoked("flaw.kind.required", "kind", f -> f.send("who", Map.of())),
            wrong("flaw.name.required", "name", ""),
            new Provoked("flaw.idType.required", "idType", f -> f.send("identity", Map.of("name", "甄如许"))),
            wrong("flaw.idType.person", "idType", "CREDIT_CODE"),
            new Provoked("flaw.idType.organisation", "idType",
                    f -> f.with("kind", "BUSINESS").answer("who").answer("identity")),
            wrong("flaw.idNumber.required", "idNumber", ""),
            wrong("flaw.idNumber.idCard", "idNumber", "110105194912310021"),
            new Provoked("flaw.idNumber.creditCode", "idNumber", f -> f.with("kind", "BUSINESS").answer("who")
                    .with("idType", "CREDIT_CODE").with("idNumber", "91350100M000100Y44").answer("identity")),
            new Provoked("flaw.idNumber.other", "idNumber",
                    f -> f.with("idType", "PASSPORT").with("idNumber", "?!").answer("identity")),
            new Provoked("flaw.contactPerson.required", "contactPerson", f -> f.with("kind", "BUSINESS").answer("who")
                    .with("idType", "CREDIT_CODE").with("idNumber", "91350100M000100Y43").answer("identity")),
            new Provoked("flaw.formWanted.required", "formWanted", f -> f.send("reply", Map.of("delivery", "EMAIL"))),
            new Provoked("flaw.delivery.required", "delivery", f -> f.send("reply", Map.of("formWanted", "PAPER"))),
            new Provoked("flaw.phone.required", "phone", f -> f.with("delivery", "COUNTER").answer("reply").answer("contact")),
            wrong("flaw.phone.wrong", "phone", "12345"),
            new Provoked("flaw.email.required", "email", f -> f.answer("reply").with("email", "").answer("contact")),
            wrong("flaw.email.wrong", "email", "name@example"),
            new Provoked("flaw.address.required", "address", f -> f.with("delivery", "POST").answer("reply").answer("contact")),
            new Provoked("flaw.files.empty", "files", f -> f.upload(Map.of(), file("空.pdf", ""))),
            new Provoked("flaw.files.tooMany", "files", f -> f.upload(Map.of(), IntStream.range(0, 21)
                    .mapToObj(i -> file(i + ".txt", "x")).toArray(Visitor.File[]::new))),
            new Provoked("flaw.files.tooLarge", "files", f -> f.upload(Map.of(), new Visitor.File("files", "大.txt",
                    new byte[(50 << 20) + 1]))),
            new Provoked("flaw.files.tooLargeTogether", "files", this::uploadBesideMuch),
            new Provoked("flaw.files.notKept", "files", this::uploadToAFullHouse),
            new Provoked("flaw.files.infected", "files", this::submitWhatTheScannerRefused),
            new Provoked("flaw.link.email", "email", f -> f.see("later").send("later", Map.of("email", ""))),
            new Provoked("flaw.link.often", "email", this::askSixTimes),
            new Provoked("flaw.link.down", "email", this::askWithoutMail));

    private final List<Provoked> provokedByCorrections = List.of(
            wrong("flaw.content.required.CORRECTION", "content", ""),
            new Provoked("flaw.kind.required.CORRECTION", "kind", f -> f.send("who", Map.of())),
            wrong("flaw.name.required.CORRECTION", "name", ""));

    private static Stream<Provoked> faultyFiles() {
        return Fault.all().stream().filter(FlawsOfTheFormTest::aBrowserSendsIt)
                .map(fault -> new Provoked("flaw.files." + fault.objection().key(), "files",
                        f -> f.upload(Map.of(), new Visitor.File("files", fault.name(), fault.content()))));
    }

    private static boolean aBrowserSendsIt(Fault fault) {
        return fault.name().indexOf(0) < 0;
    }

    private static Provoked wrong(String key, String field, String value) {
        String page = Filling.PAGES.entrySet().stream().filter(one -> one.getValue().contains(field)).findFirst()
                .orElseThrow().getKey();
        return new Provoked(key, field, f -> f.answer("who").with(field, value).answer(page));
    }

    @Test
    void everyMessageOfTheFormIsSaidInChinese() {
        assertThat(said("zh-CN", "messages.properties")).containsExactlyElementsOf(all());
    }

    @Test
    void everyMessageOfTheFormIsSaidInEnglish() {
        assertThat(said("en", "messages_en.properties")).containsExactlyElementsOf(all());
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(load("messages.properties").stringPropertyNames());
        all.removeIf(key -> !key.startsWith("flaw.") || ELSEWHERE.contains(key) || key.startsWith("flaw.entry."));
        return all;
    }

    private Set<String> said(String language, String file) {
        Properties words = load(file);
        Set<String> said = new TreeSet<>();
        provoked.forEach(one -> provoke(one, "/apply", language, words, said));
        faultyFiles().forEach(one -> provoke(one, "/apply", language, words, said));
        provokedByCorrections.forEach(one -> provoke(one, "/apply/correction", language, words, said));
        return said;
    }

    private void provoke(Provoked one, String start, String language, Properties words, Set<String> said) {
        Filling filling = Filling.begin(new Visitor(port), start + "?agency=qingshi-land&lang=" + language);
        String page = one.how().apply(filling).visitor.page();
        String sentence = sentence(words.getProperty(one.key()));
        assertThat(page).as(one.key()).containsPattern("href=\"#" + one.field() + "\">[^<]*" + sentence)
                .containsPattern("id=\"" + one.field() + "-error\"[^>]*>[^<]*" + sentence);
        said.add(one.key());
    }

    /** The message with anything where it mentions a value. */
    private static String sentence(String message) {
        return Arrays.stream(message.replace("''", "'").replace("\"", "&quot;").split("\\{\\d}", -1))
                .map(text -> Pattern.quote(text.replace("'", "&#39;"))).collect(Collectors.joining("[^<]*"));
    }

    private Filling uploadBesideMuch(Filling filling) {
        filling.upload(Map.of(), file("一.txt", "x"));
        return whileItCountsAs(200L << 20, filling);
    }

    private Filling uploadToAFullHouse(Filling filling) {
        Filling.begin(port).upload(Map.of(), file("一.txt", "x"));
        return whileItCountsAs(10L << 30, filling);
    }

    /** Lets the last file that came count for so many bytes while another one comes. */
    private Filling whileItCountsAs(long bytes, Filling filling) {
        UUID last = jdbc.sql("select file from kept_upload order by place desc limit 1").query(UUID.class).single();
        jdbc.sql("update stored_file set size = ? where id = ?").params(bytes, last).update();
        try {
            return filling.upload(Map.of(), file("二.txt", "x"));
        } finally {
            jdbc.sql("update stored_file set size = 1 where id = ?").param(last).update();
        }
    }

    private Filling submitWhatTheScannerRefused(Filling filling) {
        filling.upload(Map.of(), file("一.txt", "x")).fill();
        jdbc.sql("update stored_file set state = 'REFUSED' where id = (select file from kept_upload"
                + " order by place desc limit 1)").update();
        return filling.submit();
    }

    private Filling askSixTimes(Filling filling) {
        filling.see("later");
        Map<String, String> to = Map.of("email", UUID.randomUUID() + "@example.test");
        IntStream.range(0, 6).forEach(i -> filling.send("later", to));
        return filling;
    }

    private Filling askWithoutMail(Filling filling) {
        filling.see("later");
        mail.stop();
        try {
            return filling.send("later", Map.of("email", UUID.randomUUID() + "@example.test"));
        } finally {
            mail.start();
        }
    }

    private static Properties load(String file) {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
