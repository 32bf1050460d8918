package org.mingda.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingda.law.Channel;
import org.mingda.request.ApplicationElement;
import org.springframework.stereotype.Component;

/**
 * Checks what an officer enters. An applicant who left something out is asked for it and not turned away (Articles 29
 * and 30), so only what a request cannot be without blocks.
 */
@Component
public class EntryCheck {

    /** Without these there is no request, or an officer has mistyped. */
    private static final Set<String> NEEDED = Set.of("agency", "content", "kind");
    private static final Set<String> MISTYPED =
            Set.of("flaw.tooLong", "flaw.phone.wrong", "flaw.email.wrong", "flaw.idType.person", "flaw.idType.organisation");

    private static final Map<String, ApplicationElement> ELEMENTS = Map.of("name", ApplicationElement.NAME,
            "idType", ApplicationElement.IDENTITY, "idNumber", ApplicationElement.IDENTITY,
            "contactPerson", ApplicationElement.CONTACT, "phone", ApplicationElement.CONTACT,
            "email", ApplicationElement.CONTACT, "address", ApplicationElement.CONTACT,
            "formWanted", ApplicationElement.FORM, "delivery", ApplicationElement.FORM);

    private final ApplicationCheck check;
    private final EvidenceCheck evidence;

    EntryCheck(ApplicationCheck check, EvidenceCheck evidence) {
        this.check = check;
        this.evidence = evidence;
    }

    /** What blocks and what is only missing, each in the order of the page. */
    public EntryFindings check(DeskEntry entry) {
        List<Flaw> flaws = check.check(entry.application());
        List<Flaw> blocking = Stream.concat(howItCame(entry), flaws.stream().filter(EntryCheck::blocks)).toList();
        List<Flaw> lacking = flaws.stream().filter(Predicate.not(EntryCheck::blocks)).toList();
        return new EntryFindings(blocking, lacking, missing(entry.application(), lacking));
    }

    private Stream<Flaw> howItCame(DeskEntry entry) {
        return entry.rule() == null || entry.rule().channel() == Channel.PORTAL
                ? Stream.of(Flaw.of("channel", "entry.channel")) : evidence.check(entry.rule(), entry.evidence()).stream();
    }

    private static boolean blocks(Flaw flaw) {
        return NEEDED.contains(flaw.field()) || MISTYPED.contains(flaw.key()) || !ELEMENTS.containsKey(flaw.field());
    }

    private static List<ApplicationElement> missing(Application form, List<Flaw> lacking) {
        Set<ApplicationElement> missing = EnumSet.noneOf(ApplicationElement.class);
        lacking.forEach(flaw -> missing.add(ELEMENTS.get(flaw.field())));
        if ((form.phone() + form.email() + form.address()).isEmpty()) {
            missing.add(ApplicationElement.CONTACT);
        }
        return List.copyOf(missing);
    }
}
