package org.mingda.letter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingda.account.Person;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@MingdaTest
@ExtendWith(OutputCaptureExtension.class)
class SmsChannelTest {

    private static final Person PERSON = new Person("sms-reader", "童短信", null, Set.of(), null);

    @Autowired NoticeChoices choices;

    private final List<String> sent = new ArrayList<>();

    @Test
    void whoGaveANumberGetsOneShortMessage() {
        choices.choose(PERSON.login(), Map.of(), "138 0000 0000");
        SmsChannel channel = channel((phone, text) -> sent.add(phone + " " + text));

        assertThat(channel.reaches(PERSON)).isTrue();
        channel.send(PERSON, "逾期督办：" + "很长的标题".repeat(30), "正文");

        assertThat(sent).singleElement().asString().startsWith("13800000000 【明达】逾期督办：").endsWith("…")
                .hasSize("13800000000 ".length() + 70);
    }

    @Test
    void withoutANumberOrAGatewayNobodyIsReached() {
        choices.choose(PERSON.login(), Map.of(), "");
        assertThat(channel((phone, text) -> sent.add(text)).reaches(PERSON)).isFalse();
        choices.choose(PERSON.login(), Map.of(), "13800000000");
        assertThat(channel(null).reaches(PERSON)).isFalse();
    }

    @Test
    void theExampleWritesToTheLogWithoutTheWholeNumber(CapturedOutput log) {
        new LogSmsGateway().send("13800001234", "【明达】新任务");

        assertThat(log).contains("*******1234: 【明达】新任务").doesNotContain("13800001234");
    }

    private SmsChannel channel(SmsGateway gateway) {
        return new SmsChannel(new ObjectProvider<>() {
            @Override
            public SmsGateway getIfAvailable() {
                return gateway;
            }
        }, choices);
    }
}
