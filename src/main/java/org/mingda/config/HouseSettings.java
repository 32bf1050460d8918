package org.mingda.config;

import java.util.List;
import org.mingda.account.Agency;
import org.mingda.account.Unit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The agencies served here and their units, as the administrator writes them into the settings. */
@ConfigurationProperties("mingda")
record HouseSettings(@DefaultValue List<AgencyEntry> agencies) {

    /** One agency; the fields are those of {@link Agency}. */
    record AgencyEntry(String id, String code, String name, @DefaultValue("") String letterPrefix,
            @DefaultValue("LOCAL_DEPARTMENT") String kind, @DefaultValue("") String government,
            @DefaultValue("") String superior, @DefaultValue("") String onlineReview, @DefaultValue("") String court,
            @DefaultValue("") String address, @DefaultValue("") String phone, @DefaultValue("") String officeHours,
            @DefaultValue List<UnitEntry> units) {

        Agency agency() {
            return new Agency(id, code, name, letterPrefix, kind, government, superior, onlineReview, court, address,
                    phone, officeHours);
        }

        List<Unit> unitsOf() {
            return units.stream().map(unit -> new Unit(unit.id, id, unit.name, unit.disclosureOffice)).toList();
        }
    }

    /** One unit of an agency. */
    record UnitEntry(String id, String name, @DefaultValue("false") boolean disclosureOffice) {}
}
