package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.mingda.account.AgencyChannel;
import org.mingda.account.AgencyChannels;
import org.mingda.account.AgencyLetterStyles;
import org.mingda.account.Guides;
import org.mingda.account.LetterStyle;
import org.mingda.account.RedRule;
import org.mingda.account.Seals;
import org.mingda.account.Unit;
import org.mingda.support.MingdaTest;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to an agency is its own, and a mistake in the settings stops the start. */
@MingdaTest
class HouseTest {

    @Autowired House house;
    @Autowired Agencies agencies;
    @Autowired AgencyChannels channels;
    @Autowired Guides guides;
    @Autowired Seals seals;
    @Autowired AgencyLetterStyles styles;

    @Test
    void aUnitOfAnotherAgencyIsNotTakenOver() {
        List<Unit> taken = List.of(new Unit(Permissions.UNIT, OtherAgency.ID, "征地科", false));

        assertThatThrownBy(() -> house.save(agencies.get(OtherAgency.ID), taken)).isInstanceOf(StartProblem.class)
                .hasMessageContaining(Permissions.UNIT).hasMessageContaining(Permissions.AGENCY);
        assertThat(agencies.unit(Permissions.UNIT).orElseThrow().name()).isEqualTo("征地补偿科");
    }

    @Test
    void aChannelThatTheLawDoesNotKnowIsRefused() {
        AgencyChannel telegram = new AgencyChannel(OtherAgency.ID, "telegram", "", "", "", true);

        assertThatThrownBy(() -> house.open(OtherAgency.ID, List.of(telegram))).isInstanceOf(StartProblem.class)
                .hasMessageContaining("telegram");
        assertThat(channels.of(OtherAgency.ID)).isNotEmpty().doesNotContain(telegram);
    }

    @Test
    void lettersLookAsTheirAgencyWants() {
        assertThat(styles.of(Permissions.AGENCY)).satisfies(style -> {
            assertThat(style.rule()).isEqualTo(RedRule.DOUBLE);
            assertThat(style.seal()).isEqualTo(seals.of(Permissions.AGENCY).orElseThrow());
            assertThat(style.signature()).isNull();
        });
        assertThat(styles.of(OtherAgency.ID)).satisfies(style -> {
            assertThat(style.letterhead()).isEqualTo("云溪县林业局文件");
            assertThat(style.rule()).isEqualTo(RedRule.SINGLE);
            assertThat(style.signatory()).isEqualTo("局长");
            assertThat(style.signature()).startsWith(0x89, 'P', 'N', 'G');
        });
        assertThat(styles.of("nowhere")).usingRecursiveComparison().isEqualTo(LetterStyle.USUAL);
    }

    @Test
    void whatIsNoPictureOrOnlyHalfASignatureStopsTheStart() {
        byte[] noPicture = {1, 2, 3, 4};
        LetterStyle half = new LetterStyle("", RedRule.NONE, "局长", null, null);
        LetterStyle broken = new LetterStyle("", RedRule.NONE, "局长", noPicture, null);

        assertThatThrownBy(() -> house.seal(OtherAgency.ID, noPicture)).isInstanceOf(StartProblem.class)
                .hasMessageContaining(OtherAgency.ID);
        assertThatThrownBy(() -> house.style(OtherAgency.ID, half)).isInstanceOf(StartProblem.class);
        assertThatThrownBy(() -> house.style(OtherAgency.ID, broken)).isInstanceOf(StartProblem.class);
        assertThat(styles.of(OtherAgency.ID).rule()).isEqualTo(RedRule.SINGLE);
    }

    @Test
    void eachAgencyHasItsOwnGuideSealAndHours() {
        assertThat(guides.of(OtherAgency.ID)).isNotEmpty().doesNotContainAnyElementsOf(guides.of(Permissions.AGENCY));
        assertThat(seals.of(OtherAgency.ID).orElseThrow()).isNotEqualTo(seals.of(Permissions.AGENCY).orElseThrow())
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(channels.of(OtherAgency.ID)).extracting(AgencyChannel::channel)
                .containsExactly("counter", "oral", "registered-post", "fax");
        assertThat(seals.of("nowhere")).isEmpty();
    }
}
