package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.request.IdCardNumber;

class IdentityNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theExamplesOfTheStandardAreValid(String number) {
        assertThat(IdCardNumber.valid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "110105194912310021", // wrong check character
        "11010519491231003X", // one digit changed
        "11010519491213002X", // two digits swapped
        "110105194913310020", // no such month
        "11010519490230002X", // 30 February
        "01010519491231002X", "11010519491231002", "", "一二三"})
    void whatWasMistypedIsNotAnIdCardNumber(String number) {
        assertThat(IdCardNumber.valid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000000000000E"})
    void aCodeWithItsCheckCharacterIsValid(String code) {
        assertThat(CreditCode.valid(code)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y4", "91350100M00010OY43", "91350100M0001O0Y43", ""})
    void whatWasMistypedIsNotACreditCode(String code) {
        assertThat(CreditCode.valid(code)).isFalse();
    }
}
