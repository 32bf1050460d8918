package org.mingda.intake;

import java.util.List;
import org.mingda.account.Agencies;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.IdCardNumber;
import org.springframework.stereotype.Component;

/** Checks what an applicant filled in: the elements of Article 29 and no purpose, which nobody has to give (Article 27). */
@Component
public class ApplicationCheck {

    private static final String PHONE = "(?=(?:\\D*\\d){7,20}\\D*$)[+0-9(][0-9 ()\\-—转#*ext.]{5,39}";
    private static final String EMAIL =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}";
    private static final String ANY_NUMBER = "[\\p{L}\\p{N}()（）〔〕\\-/.]{2,50}";

    private final Agencies agencies;
    private final IntakeSettings settings;

    ApplicationCheck(Agencies agencies, IntakeSettings settings) {
        this.agencies = agencies;
        this.settings = settings;
    }

    /** What is wrong, in the order of the form, at most one flaw a field; empty when all is well. */
    public List<Flaw> check(Application application) {
        Flaws flaws = new Flaws();
        whatIsWanted(application, flaws);
        whoAsks(application, flaws);
        howToReach(application, flaws);
        return flaws.found();
    }

    /** What is wrong with a new address, phone or e-mail; what is empty is not changed. */
    public List<Flaw> checkContact(Application application) {
        Flaws flaws = new Flaws();
        flaws.when("email", (application.email() + application.phone() + application.address()).isEmpty(),
                "contact.required");
        howToReach(application, flaws);
        return flaws.found();
    }

    /** What is wrong with the address to which somebody wants the link of his draft sent. */
    public List<Flaw> addressForLink(String email) {
        Flaws flaws = new Flaws();
        flaws.when("email", email.isEmpty(), "link.email");
        flaws.when("email", !isEmail(email), "email.wrong");
        return flaws.found();
    }

    private void whatIsWanted(Application form, Flaws flaws) {
        flaws.when("agency", form.agency().isEmpty(), "agency.required");
        flaws.when("agency", agencies.find(form.agency()).isEmpty(), "agency.unknown");
        flaws.when("content", form.content().isEmpty(), "content.required");
        flaws.tooLong("content", form.content(), settings.contentLength());
        flaws.notOneOf("formWanted", form.formWanted(), FormWanted.class);
        flaws.notOneOf("delivery", form.delivery(), Delivery.class);
    }

    private void whoAsks(Application form, Flaws flaws) {
        ApplicantKind kind = flaws.notOneOf("kind", form.kind(), ApplicantKind.class);
        flaws.when("name", form.name().isEmpty(), "name.required");
        flaws.tooLong("name", form.name(), 200);
        IdType type = flaws.notOneOf("idType", form.idType(), IdType.class);
        flaws.when("idType", kind != null && type != null && !type.suits(kind),
                kind == ApplicantKind.NATURAL ? "idType.person" : "idType.organisation");
        idNumber(form.idNumber(), type, flaws);
        boolean organisation = kind != null && kind != ApplicantKind.NATURAL;
        flaws.when("contactPerson", organisation && form.contactPerson().isEmpty(), "contactPerson.required");
        flaws.tooLong("contactPerson", form.contactPerson(), 100);
    }

    private static void idNumber(String number, IdType type, Flaws flaws) {
        flaws.when("idNumber", number.isEmpty(), "idNumber.required");
        flaws.when("idNumber", type == IdType.ID_CARD && !IdCardNumber.valid(number), "idNumber.idCard");
        flaws.when("idNumber", type == IdType.CREDIT_CODE && !CreditCode.valid(number), "idNumber.creditCode");
        flaws.when("idNumber", !number.matches(ANY_NUMBER), "idNumber.other");
    }

    private static void howToReach(Application form, Flaws flaws) {
        String way = form.delivery();
        flaws.when("phone", form.phone().isEmpty() && way.equals(Delivery.COUNTER.name()), "phone.required");
        flaws.when("phone", !form.phone().isEmpty() && !form.phone().matches(PHONE), "phone.wrong");
        flaws.when("email", form.email().isEmpty() && way.equals(Delivery.EMAIL.name()), "email.required");
        flaws.when("email", !form.email().isEmpty() && !isEmail(form.email()), "email.wrong");
        flaws.when("address", form.address().isEmpty() && way.equals(Delivery.POST.name()), "address.required");
        flaws.tooLong("address", form.address(), 300);
    }

    private static boolean isEmail(String text) {
        return text.length() <= 254 && text.indexOf('@') <= 64 && text.matches(EMAIL);
    }
}
