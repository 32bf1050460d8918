package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mingda.account.LetterStyle;
import org.mingda.account.People;
import org.mingda.config.HouseSettings.AgencyEntry;
import org.mingda.config.HouseSettings.LettersEntry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings agencies and units to what the settings say at each start; what is no longer named there stays. */
@Component
@Order(5)
@EnableConfigurationProperties(HouseSettings.class)
class HouseFromSettings implements ApplicationRunner {

    private final HouseSettings settings;
    private final House house;
    private final People people;

    HouseFromSettings(HouseSettings settings, House house, People people) {
        this.settings = settings;
        this.house = house;
        this.people = people;
    }

    /** Whoever belonged to the only agency stays with it when there is a second one. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        people.settle();
        settings.agencies().forEach(this::save);
    }

    private void save(AgencyEntry entry) {
        house.save(entry.agency(), entry.unitsOf());
        house.open(entry.id(), entry.channelsOf());
        house.guide(entry.id(), entry.guide());
        if (entry.seal() != null) {
            house.seal(entry.id(), content(entry.seal()));
        }
        house.style(entry.id(), style(entry.letters()));
    }

    private static LetterStyle style(LettersEntry letters) {
        byte[] signature = letters.signature() == null ? null : content(letters.signature());
        return new LetterStyle(letters.letterhead(), letters.rule(), letters.signatory(), signature, null);
    }

    private static byte[] content(Resource picture) {
        try {
            return picture.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
