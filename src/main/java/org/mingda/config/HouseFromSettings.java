package org.mingda.config;

import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Unit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings agencies and units to what the settings say at each start; what is no longer named there stays. */
@Component
@Order(5)
@EnableConfigurationProperties(HouseSettings.class)
class HouseFromSettings implements ApplicationRunner {

    private final HouseSettings settings;
    private final Agencies agencies;
    private final People people;

    HouseFromSettings(HouseSettings settings, Agencies agencies, People people) {
        this.settings = settings;
        this.agencies = agencies;
        this.people = people;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        settings.agencies().forEach(entry -> {
            agencies.save(entry.agency());
            entry.unitsOf().forEach(this::save);
        });
    }

    private void save(Unit unit) {
        agencies.save(unit);
        people.createUnitGroup(unit.id(), unit.name());
    }
}
