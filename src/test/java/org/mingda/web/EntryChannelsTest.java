package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingda.law.ReceiptRules;
import org.mingda.law.RuleSource;
import org.mingda.support.TestClock;

/** A way in is a row of the rules: nothing of the program need be changed for another one. */
class EntryChannelsTest {

    private static final Map<String, String> NEW_ROWS = Map.of(
            "channels.csv", "self-service,自助终端,终端确认提交之日,第三十一条第一项\n",
            "channel-evidence.csv", "self-service,printed-on,date,yes,yes,终端打印回执的日期\n"
                    + "self-service,printed-by,text,no,yes,引导人员\nself-service,terminal,text,no,no,终端编号\n");

    private final EntryChannels channels = new EntryChannels(ReceiptRules.from(EntryChannelsTest::rules), new TestClock());

    @Test
    void aNewRowIsANewWayInWithItsFields() {
        EntryChannels.Way way = channels.ways(new DeskEntryForm(Map.of("channel", "SELF_SERVICE")), Optional.empty(), "邓登记")
                .stream().filter(EntryChannels.Way::chosen).findFirst().orElseThrow();

        assertThat(way.rule().label()).isEqualTo("自助终端");
        assertThat(way.fields()).extracting(EntryChannels.Field::name, EntryChannels.Field::label,
                        EntryChannels.Field::required, EntryChannels.Field::value)
                .containsExactly(tuple("evidence.printed-on", "终端打印回执的日期", true, ""),
                        tuple("evidence.printed-by", "引导人员", true, "邓登记"),
                        tuple("evidence.terminal", "终端编号", false, ""));
        assertThat(way.rule().receiptDate(Map.of("printed-on", "2026-09-17", "printed-by", "邓登记")))
                .isEqualTo("2026-09-17");
    }

    private static InputStream rules(String name) throws IOException {
        try (InputStream own = RuleSource.onClasspath().open(name)) {
            String all = new String(own.readAllBytes(), StandardCharsets.UTF_8) + NEW_ROWS.getOrDefault(name, "");
            return new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
        }
    }
}
