package org.mingda.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Takes JSON whole numbers and nothing else: 31.5 must not become 31 in silence. */
class WholeNumber extends StdScalarDeserializer<Integer> {

    private static final long serialVersionUID = 1L;

    WholeNumber() {
        super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_NUMBER_INT) ? Integer.valueOf(json.getIntValue())
                : (Integer) context.handleUnexpectedToken(Integer.class, json);
    }
}
