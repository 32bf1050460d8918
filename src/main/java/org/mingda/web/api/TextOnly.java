package org.mingda.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Takes JSON strings and nothing else for text: a telephone number sent as a number has lost its leading zero. */
class TextOnly extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextOnly() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_STRING) ? json.getText()
                : (String) context.handleUnexpectedToken(String.class, json);
    }
}
