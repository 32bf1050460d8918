package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsInTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"assigneeExpression\":\"x\"}",
        "{\"a\":[{\"b\":[[{\"ownerExpression\":null}]]}]}",
        "{\"assignee\\u0045xpression\":\"x\"}",
        "{\"assignee\":\"${x}\"}",
        "{\"assignee\":\"\\u0024\\u007bx}\"}",
        "[\"#{x}\"]",
        "\"a${b\"",
        "{\"${x}\":1}",
        "{} {\"assigneeExpression\":\"x\"}"
    })
    void anExpressionIsFoundWhereverItHides(String json) throws IOException {
        assertThat(ExpressionsInText.inJson(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"assignee\":\"O'Brien $ {x} # 100%\"}", "{\"expression\":\"x\"}", "[1,true,null]"})
    void whatIsNoneIsLetPass(String json) throws IOException {
        assertThat(ExpressionsInText.inJson(json)).isFalse();
    }

    @Test
    void whatIsNoJsonThrows() {
        Assertions.assertThatThrownBy(() -> ExpressionsInText.inJson("assignee=${x}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=x", "a=b&assignee=%24%7Bx%7D", "assignee%45xpression=1", "a=${x}", "a=%zz"})
    void anExpressionIsFoundInAQuery(String query) {
        assertThat(ExpressionsInText.inQuery(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sortBy=dueDate&sortOrder=asc", "nameLike=%25O%27Brien%25"})
    void anOrdinaryQueryIsLetPass(String query) {
        assertThat(ExpressionsInText.inQuery(query)).isFalse();
    }
}
