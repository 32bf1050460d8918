package org.mingda.config;

import java.util.List;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.RedRule;
import org.mingda.account.Unit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** The agencies served here and their units, as the administrator writes them into the settings. */
@ConfigurationProperties("mingda")
record HouseSettings(@DefaultValue List<AgencyEntry> agencies) {

    /**
     * One agency; the first fields are those of {@link Agency}.
     *
     * @param channels the other ways to reach it
     * @param guide its guide (指南), paragraph by paragraph
     * @param seal the picture of its seal, a PNG; may be left out
     * @param letters how its letters look; may be left out
     */
    record AgencyEntry(String id, String code, String name, @DefaultValue("") String letterPrefix,
            @DefaultValue("LOCAL_DEPARTMENT") String kind, @DefaultValue("") String government,
            @DefaultValue("") String superior, @DefaultValue("") String onlineReview, @DefaultValue("") String court,
            @DefaultValue("") String address, @DefaultValue("") String phone, @DefaultValue("") String officeHours,
            @DefaultValue List<UnitEntry> units, @DefaultValue List<ChannelEntry> channels,
            @DefaultValue List<String> guide, Resource seal, @DefaultValue LettersEntry letters) {

        Agency agency() {
            return new Agency(id, code, name, letterPrefix, kind, government, superior, onlineReview, court, address,
                    phone, officeHours);
        }

        List<Unit> unitsOf() {
            return units.stream().map(unit -> new Unit(unit.id, id, unit.name, unit.disclosureOffice)).toList();
        }

        List<AgencyChannel> channelsOf() {
            return channels.stream().map(one -> new AgencyChannel(id, one.channel, one.address, one.hours, one.note,
                    one.open)).toList();
        }
    }

    /** One unit of an agency. */
    record UnitEntry(String id, String name, @DefaultValue("false") boolean disclosureOffice) {}

    /**
     * How the letters of an agency look.
     *
     * @param letterhead stands above them; the agency's name when left out
     * @param rule {@code double} (信函格式), {@code single} (公文格式) or {@code none}
     * @param signatory the office of whoever signs with a stamp, such as 局长
     * @param signature the picture of that stamp, a PNG
     */
    record LettersEntry(@DefaultValue("") String letterhead, @DefaultValue("DOUBLE") RedRule rule,
            @DefaultValue("") String signatory, Resource signature) {}

    /** One way to reach an agency; {@code channel} is an id of {@code rules/channels.csv}. */
    record ChannelEntry(String channel, @DefaultValue("") String address, @DefaultValue("") String hours,
            @DefaultValue("") String note, @DefaultValue("true") boolean open) {}
}
