package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.mingda.account.AgencyChannel;
import org.mingda.account.AgencyChannels;
import org.mingda.account.Guides;
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
    void eachAgencyHasItsOwnGuideSealAndHours() {
        assertThat(guides.of(OtherAgency.ID)).isNotEmpty().doesNotContainAnyElementsOf(guides.of(Permissions.AGENCY));
        assertThat(seals.of(OtherAgency.ID).orElseThrow()).isNotEqualTo(seals.of(Permissions.AGENCY).orElseThrow())
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(channels.of(OtherAgency.ID)).extracting(AgencyChannel::channel)
                .containsExactly("counter", "oral", "registered-post", "fax");
        assertThat(seals.of("nowhere")).isEmpty();
    }
}
