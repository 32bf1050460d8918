package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Channel;
import org.mingda.law.EvidenceField;
import org.mingda.law.ReceiptRules;
import org.mingda.request.ReceiptEvidence;

/** The form of 登记 asks for each channel what {@code rules/channel-evidence.csv} wants, and nothing of another one. */
class RegistrationFormTest {

    private final ReceiptRules rules = ReceiptRules.onClasspath();

    static Stream<Channel> channels() {
        return Arrays.stream(Channel.values());
    }

    static Stream<Channel> channelsByHand() {
        return channels().filter(channel -> channel != Channel.PORTAL);
    }

    @ParameterizedTest
    @MethodSource("channelsByHand")
    void theEvidenceOfAChannelIsAskedWhenItIsChosen(Channel channel) throws IOException {
        assertThat(asked(channel)).containsExactlyInAnyOrderElementsOf(
                rules.of(channel).fields().stream().map(field -> ReceiptEvidence.name(field)
                        + (field.required() ? "*" : "")
                        + (field.kind() == EvidenceField.Kind.DATE ? " date" : "")).toList());
    }

    @Test
    void ofThePortalNothingIsAsked() throws IOException {
        assertThat(asked(Channel.PORTAL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void theRuleAndTheDateThatFollowsAreShown(Channel channel) throws IOException {
        List<String> shown = new ArrayList<>();
        for (JsonNode component : components()) {
            if (component.path("text").asText().startsWith("**收到之日为") && visible(component, channel)) {
                shown.add(component.path("text").asText());
            }
        }

        assertThat(shown).hasSize(1).allSatisfy(text -> assertThat(text).contains("{{")
                .contains(rules.of(channel).article()));
    }

    private static List<String> asked(Channel channel) throws IOException {
        List<String> asked = new ArrayList<>();
        for (JsonNode component : components()) {
            if (component.has("key") && visible(component, channel)) {
                asked.add(component.path("key").asText() + (component.at("/validate/required").asBoolean() ? "*" : "")
                        + (component.has("appearance") ? " date" : ""));
            }
        }
        return asked;
    }

    /** Only conditions on the channel count here: {@code =channel != "a" and channel != "b"} hides from all others. */
    private static boolean visible(JsonNode component, Channel channel) {
        String hide = component.at("/conditional/hide").asText();
        return hide.startsWith("=channel") && Arrays.asList(hide.substring(1).split(" and "))
                .contains("channel != \"" + channel.id() + "\"");
    }

    private static JsonNode components() throws IOException {
        return new ObjectMapper().readTree(new File("forms/register-request.form")).path("components");
    }
}
