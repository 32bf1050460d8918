package org.mingda.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every raw mail beside {@code expected.csv} is read and sorted as the table says. */
class MailCorpusTest {

    private static final String TABLE = "/mails/expected.csv";
    private final MailSorter sorter = new MailSorter(SpamSettings.usual(), Set.of("ysqgk@qingshi.example"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void isReadAsTheTableSays(String name, String kind, String sender, String subject, String text, String files,
            String hint, String reason) throws IOException {
        ReadMail mail = Mails.read(name);
        Optional<Verdict> verdict = sorter.apart(mail);

        assertThat(verdict.map(Verdict::kind).orElse(MailKind.REQUEST)).hasToString(kind);
        assertThat(mail.sender().address()).isEqualTo(sender);
        assertThat(mail.subject()).isEqualTo(Objects.toString(subject, ""));
        assertThat(mail.text()).contains(Objects.toString(text, "").replace("\\n", "\n"));
        assertThat(mail.text()).doesNotContain("alert(", "隐藏的字", "\uFFFD\uFFFD");
        assertThat(String.join("|", mail.files().stream().map(MailFile::name).toList()))
                .isEqualTo(Objects.toString(files, ""));
        assertThat(verdict.map(Verdict::reason).orElse("") + mail.defects()).contains(Objects.toString(reason, ""));
        assertThat(hints(mail)).containsAll(Stream.ofNullable(hint).toList());
        contentsCanBeRead(mail);
    }

    @Test
    void theTableAndTheFolderAgree() throws Exception {
        try (InputStream table = getClass().getResourceAsStream(TABLE);
                Stream<Path> folder = Files.list(Path.of(getClass().getResource("/mails").toURI()))) {
            List<String> expected = new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
                    .skip(3).map(line -> line.substring(0, line.indexOf(',')) + ".eml").toList();
            List<String> there = folder.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".eml")).toList();
            assertThat(there).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> hints(ReadMail mail) {
        return Stream.of(mail.answers(), RequestNumbers.in(mail.subject()), ReportedIds.of(mail)).flatMap(List::stream)
                .toList();
    }

    private static void contentsCanBeRead(ReadMail mail) throws IOException {
        for (MailFile file : mail.files()) {
            try (InputStream content = file.content().getInputStream()) {
                byte[] bytes = content.readAllBytes();
                assertThat(bytes).as(file.name()).isNotEmpty();
                if (file.name().endsWith(".pdf")) {
                    assertThat(bytes).as(file.name()).startsWith("%PDF-1.4".getBytes()).endsWith("%%EOF\n".getBytes());
                }
            }
        }
    }
}
