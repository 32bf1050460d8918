package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MingdaTest
class ApplicationCheckTest {

    @Autowired ApplicationCheck check;

    @Test
    void aFilledFormHasNoFlaw() {
        assertThat(check.check(application(Map.of()))).isEmpty();
    }

    @Test
    void anEmptyFormIsToldOfEveryRequiredFieldInItsOrder() {
        assertThat(check.check(Application.empty())).extracting(Flaw::field).containsExactly(
                "agency", "content", "formWanted", "delivery", "kind", "name", "idType", "idNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "agency, no-such-agency, flaw.agency.unknown",
        "formWanted, FAX, flaw.formWanted.required",
        "idNumber, 110105194912310021, flaw.idNumber.idCard",
        "idType, CREDIT_CODE, flaw.idType.person",
        "email, applicant@, flaw.email.wrong",
        "email, a@example.test>, flaw.email.wrong",
        "email, '', flaw.email.required",
        "phone, 12345, flaw.phone.wrong",
        "phone, call me, flaw.phone.wrong",
        "delivery, POST, flaw.address.required",
        "delivery, COUNTER, flaw.phone.required",
        "kind, BUSINESS, flaw.idType.organisation"})
    void oneWrongFieldIsNamed(String field, String value, String key) {
        assertThat(check.check(application(Map.of(field, value)))).extracting(Flaw::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "0571-00000000", "(010) 0000 0000",
        "+86 138 0000 0000", "０１０－００００００００", "010-00000000转12"})
    void telephoneNumbersAreTakenAsPeopleWriteThem(String phone) {
        assertThat(check.check(application(Map.of("phone", phone)))).isEmpty();
    }

    @Test
    void anOrganisationNeedsItsCodeAndAContactPerson() {
        Map<String, String> company = Map.of("kind", "BUSINESS", "name", "青石样例有限公司", "idType", "CREDIT_CODE",
                "idNumber", "91350100M000100Y43");
        assertThat(check.check(application(company))).extracting(Flaw::key)
                .containsExactly("flaw.contactPerson.required");
    }

    @Test
    void theLengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(check.check(application(Map.of("content", "𠮷".repeat(10_000))))).isEmpty();
        assertThat(check.check(application(Map.of("content", "字".repeat(10_001)))))
                .containsExactly(Flaw.of("content", "tooLong", 10_000, 10_001));
    }

    private static Application application(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of("agency", "qingshi-land", "content", "某文件", "formWanted",
                "ELECTRONIC", "delivery", "EMAIL", "kind", "NATURAL", "name", "甄如许", "idType", "ID_CARD", "idNumber",
                "11010519491231002X", "email", "applicant@example.test"));
        fields.putAll(changed);
        return new Application(fields.get("agency"), fields.get("content"), fields.get("formWanted"),
                fields.get("delivery"), fields.get("kind"), fields.get("name"), fields.get("idType"),
                fields.get("idNumber"), fields.get("contactPerson"), fields.get("phone"), fields.get("email"),
                fields.get("address"));
    }
}
