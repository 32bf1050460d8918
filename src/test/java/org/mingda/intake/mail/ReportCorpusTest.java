package org.mingda.intake.mail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mingda.intake.mail.DeliveryReportReader.Told;

/** Every report beside {@code expected.csv}, in the manner of the usual mail systems, is read as the table says. */
class ReportCorpusTest {

    private static final String TABLE = "/reports/expected.csv";
    private final MailSorter sorter = new MailSorter(SpamSettings.usual(), Set.of("ysqgk@qingshi.example"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void isReadAsTheTableSays(String name, String kind, String fates, String addresses, String statuses, String id,
            String words) throws IOException {
        ReadMail mail = Mails.read(raw(name));
        MailKind sorted = sorter.apart(mail).map(Verdict::kind).orElse(MailKind.REQUEST);
        List<Told> told = DeliveryReportReader.of(mail, sorted);

        assertThat(sorted).hasToString(kind);
        assertThat(all(told, one -> one.fate().name())).isEqualTo(Objects.toString(fates, ""));
        assertThat(all(told, Told::address)).isEqualTo(Objects.toString(addresses, ""));
        assertThat(all(told, Told::status)).isEqualTo(Objects.toString(statuses, ""));
        assertThat(Stream.concat(ReportedIds.of(mail).stream(), mail.answers().stream()))
                .containsAll(Stream.ofNullable(id).toList());
        assertThat(told.isEmpty() ? "" : told.get(0).words()).contains(Objects.toString(words, ""))
                .doesNotContain("\n", "\u202E", "\u0000", "\u2028");
    }

    @Test
    void theTableAndTheFolderAgree() throws Exception {
        try (InputStream table = getClass().getResourceAsStream(TABLE);
                Stream<Path> folder = Files.list(Path.of(getClass().getResource("/reports").toURI()))) {
            List<String> expected = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .skip(3).map(line -> line.substring(0, line.indexOf(',')) + ".eml").toList();
            List<String> there = folder.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".eml")).toList();
            assertThat(there).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String all(List<Told> told, Function<Told, String> part) {
        return told.stream().map(part).collect(joining("|"));
    }

    private static byte[] raw(String name) throws IOException {
        try (InputStream file = ReportCorpusTest.class.getResourceAsStream("/reports/" + name + ".eml")) {
            return file.readAllBytes();
        }
    }
}
