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
public class DeskEntryCheck {

    /** Without these there is no request, or an officer has mistyped. */
    private static final Set<String> NEEDED = Set.of("agency", "content", "kind");
    private static final Set<String> MISTYPED =
            Set.of("flaw.tooLong", "flaw.phone.wrong", "flaw.email.wrong", "flaw.idType.person", "flaw.idType.organisation");

    /** Said of the paper and not to whoever fills in a form himself. */
    private static final Set<String> ABOUT_PAPER = Set.of("flaw.content.required", "flaw.name.required",
            "flaw.idType.required", "flaw.idNumber.required", "flaw.idNumber.idCard", "flaw.idNumber.creditCode",
            "flaw.idNumber.other", "flaw.contactPerson.required", "flaw.phone.required", "flaw.email.required",
            "flaw.address.required", "flaw.formWanted.required", "flaw.delivery.required");

    private static final Map<String, ApplicationElement> ELEMENTS = Map.of("name", ApplicationElement.NAME,
            "idType", ApplicationElement.IDENTITY, "idNumber", ApplicationElement.IDENTITY,
            "contactPerson", ApplicationElement.CONTACT, "phone", ApplicationElement.CONTACT,
            "email", ApplicationElement.CONTACT, "address", ApplicationElement.CONTACT,
            "formWanted", ApplicationElement.FORM, "delivery", ApplicationElement.FORM);

    private final ApplicationCheck check;
    private final EvidenceCheck evidence;

    DeskEntryCheck(ApplicationCheck check, EvidenceCheck evidence) {
        this.check = check;
        this.evidence = evidence;
    }

    /** What blocks and what is only missing, each in the order of the page. */
    public EntryFindings check(DeskEntry entry) {
        return check(howItCame(entry), entry.application());
    }

    /** The same of an application that came in a way which is known by itself, such as a mail. */
    public EntryFindings check(Application application) {
        return check(Stream.empty(), application);
    }

    private EntryFindings check(Stream<Flaw> howItCame, Application application) {
        List<Flaw> flaws = Stream.concat(check.check(application).stream().map(DeskEntryCheck::aboutPaper),
                unreachable(application)).toList();
        List<Flaw> blocking = Stream.concat(howItCame, flaws.stream().filter(DeskEntryCheck::blocks)).toList();
        List<Flaw> lacking = flaws.stream().filter(Predicate.not(DeskEntryCheck::blocks)).toList();
        return new EntryFindings(blocking, lacking, missing(lacking));
    }

    private static Flaw aboutPaper(Flaw flaw) {
        return ABOUT_PAPER.contains(flaw.key())
                ? new Flaw(flaw.field(), flaw.key().replace("flaw.", "flaw.entry."), flaw.values()) : flaw;
    }

    private static Stream<Flaw> unreachable(Application form) {
        return (form.phone() + form.email() + form.address()).isEmpty()
                ? Stream.of(Flaw.of("phone", "entry.contact")) : Stream.empty();
    }

    private Stream<Flaw> howItCame(DeskEntry entry) {
        return entry.rule() == null || entry.rule().channel() == Channel.PORTAL
                ? Stream.of(Flaw.of("channel", "entry.channel")) : evidence.check(entry.rule(), entry.evidence()).stream();
    }

    private static boolean blocks(Flaw flaw) {
        return NEEDED.contains(flaw.field()) || MISTYPED.contains(flaw.key()) || !ELEMENTS.containsKey(flaw.field());
    }

    private static List<ApplicationElement> missing(List<Flaw> lacking) {
        Set<ApplicationElement> missing = EnumSet.noneOf(ApplicationElement.class);
        lacking.forEach(flaw -> missing.add(ELEMENTS.get(flaw.field())));
        return List.copyOf(missing);
    }
}
