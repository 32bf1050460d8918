package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallWordsTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X, ••••••••••••••002X", "E12345678, •••••5678", "12345678, ••••••••", "'', ''"})
    void anIdentityNumberShowsItsLastFourCharactersAtMost(String number, String shown) {
        assertThat(IdNumber.shortened(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1536, 2 KB", "5767168, 5.5 MB"})
    void sizesAreReadable(long bytes, String words) {
        assertThat(FileSize.inWords(bytes)).isEqualTo(words);
    }

    @Test
    void aModelTellsTheNamesOfItsElements() {
        assertThat(ModelNames.of("<a><b id='Task_1' name='登记'/><b id='Flow_1'/></a>"))
                .hasSize(1).containsEntry("Task_1", "登记");
    }

    @Test
    void aModelCannotFetchAnything() {
        String attack = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><b id='1' name='n'/>&x;</a>";

        assertThatThrownBy(() -> ModelNames.of(attack)).isInstanceOf(IllegalArgumentException.class);
    }
}
