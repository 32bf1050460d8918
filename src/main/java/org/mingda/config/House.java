package org.mingda.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.AgencyChannels;
import org.mingda.account.AgencyLetterStyles;
import org.mingda.account.Guides;
import org.mingda.account.LetterStyle;
import org.mingda.account.People;
import org.mingda.account.Seals;
import org.mingda.account.Unit;
import org.mingda.law.Channel;
import org.springframework.stereotype.Component;

/** Builds up an agency with all that belongs to it; the same twice changes nothing. */
@Component
class House {

    private final Agencies agencies;
    private final People people;
    private final AgencyChannels channels;
    private final Guides guides;
    private final Seals seals;
    private final AgencyLetterStyles styles;

    House(Agencies agencies, People people, AgencyChannels channels, Guides guides, Seals seals,
            AgencyLetterStyles styles) {
        this.agencies = agencies;
        this.people = people;
        this.channels = channels;
        this.guides = guides;
        this.seals = seals;
        this.styles = styles;
    }

    void save(Agency agency, List<Unit> units) {
        agencies.save(agency);
        people.createAgency(agency.id(), agency.name());
        units.forEach(this::save);
    }

    private void save(Unit unit) {
        agencies.unit(unit.id()).filter(known -> !known.agency().equals(unit.agency())).ifPresent(House::refuse);
        agencies.save(unit);
        people.createUnitGroup(unit.id(), unit.name());
    }

    /** Units are groups of the engine, which has one list for all agencies. */
    private static void refuse(Unit known) {
        throw new StartProblem(
                "机构代码“" + known.id() + "”已属于“" + known.agency() + "”。",
                "The unit id " + known.id() + " belongs to the agency " + known.agency() + " already.",
                "请在 mingda.agencies 中为另一机关的机构换一个代码。",
                "Choose another id for the unit of the other agency in mingda.agencies.");
    }

    void open(String agency, List<AgencyChannel> ways) {
        ways.stream().filter(way -> !isKnown(way.channel())).findFirst().ifPresent(House::refuse);
        channels.replace(agency, ways);
    }

    private static boolean isKnown(String channel) {
        return Arrays.stream(Channel.values())
                .anyMatch(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(channel));
    }

    private static void refuse(AgencyChannel way) {
        throw new StartProblem(
                "“" + way.agency() + "”的申请渠道“" + way.channel() + "”不存在。",
                "There is no channel " + way.channel() + ", as named for the agency " + way.agency() + ".",
                "请使用 rules/channels.csv 第一列的代码。",
                "Use a code of the first column of rules/channels.csv.");
    }

    void guide(String agency, List<String> paragraphs) {
        guides.replace(agency, paragraphs);
    }

    void seal(String agency, byte[] png) {
        PngPicture.require(agency, png);
        seals.save(agency, png);
    }

    /** Who signs with a stamp is named by his office, and an office without a stamp signs nothing. */
    void style(String agency, LetterStyle style) {
        if (style.signatory().isEmpty() != (style.signature() == null)) {
            throw new StartProblem(
                    "“" + agency + "”的签名章没有设全。",
                    "The stamp of whoever signs for the agency " + agency + " is named only in part.",
                    "请在 mingda.agencies 中同时写明 letters.signatory（职务）和 letters.signature（签名章图片），或者都不写。",
                    "Set both letters.signatory and letters.signature in mingda.agencies, or neither.");
        }
        if (style.signature() != null) {
            PngPicture.require(agency, style.signature());
        }
        styles.save(agency, style);
    }
}
