package org.mingda.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final List<Model> MODELS = List.of(
            Model.read(SmallHouse.FOLDER.resolve("sound.bpmn")));

    @Test
    void aCompleteHouseLacksNothing() {
        House house = SmallHouse.complete();

        assertThat(HouseRules.messagesNobodySends(MODELS, house)).isEmpty();
        assertThat(HouseRules.constantsWithoutModel(MODELS, house)).isEmpty();
        assertThat(HouseRules.processesNobodyStarts(MODELS, house)).isEmpty();
        assertThat(HouseRules.formsNobodyFillsIn(MODELS, house)).isEmpty();
    }

    @Test
    void aMessageWithoutConstantIsFound() {
        assertThat(HouseRules.messagesNobodySends(MODELS, SmallHouse.saying("sound")))
                .containsExactly("request.arrival-withdrawn");
    }

    @Test
    void aConstantWithoutModelIsFound() {
        assertThat(HouseRules.constantsWithoutModel(MODELS,
                SmallHouse.saying("request.never-sent", "UserTask_Misspelt", "arrivalOutcome", "sound")))
                .containsExactly("UserTask_Misspelt", "request.never-sent");
    }

    @Test
    void aProcessThatNobodyStartsIsFound() {
        assertThat(HouseRules.processesNobodyStarts(MODELS, SmallHouse.saying("another"))).containsExactly("sound");
    }

    @Test
    void aFormThatNobodyFillsInIsFound() {
        assertThat(HouseRules.formsNobodyFillsIn(MODELS, SmallHouse.offering(Map.of("lost", new Form("lost", null, null)))))
                .containsExactly("lost");
    }

    @Test
    void aTaskThatIsDueOtherwiseThanTheTableSaysIsFound() {
        assertThat(HouseRules.tasksDueOtherwise(MODELS, Map.of("sound/UserTask_NoteArrival", "arrivalDue"))).isEmpty();
        assertThat(HouseRules.tasksDueOtherwise(MODELS, Map.of("sound/UserTask_NoteArrival", "replyDue")))
                .containsExactly("sound/UserTask_NoteArrival");
    }
}
