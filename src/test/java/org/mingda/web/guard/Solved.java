package org.mingda.web.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.altcha.altcha.Altcha;

/** Solves challenges as a browser does, with the solver of the ALTCHA library. */
public final class Solved {

    private Solved() {}

    public static String by(ObjectMapper json, String challenge) throws Exception {
        return encoded(json, solve(json, challenge));
    }

    static String changed(ObjectMapper json, String challenge, String field, String value) throws Exception {
        return encoded(json, solve(json, challenge).put(field, value));
    }

    private static ObjectNode solve(ObjectMapper json, String challenge) throws Exception {
        ObjectNode asked = (ObjectNode) json.readTree(challenge);
        int number = Altcha.solveChallenge(asked.get("challenge").asText(), asked.get("salt").asText(),
                Altcha.Algorithm.SHA256, asked.get("maxnumber").asLong(), 0).number;
        asked.remove("maxnumber");
        return asked.put("number", number);
    }

    private static String encoded(ObjectMapper json, ObjectNode solution) throws Exception {
        return Base64.getEncoder().encodeToString(json.writeValueAsBytes(solution));
    }
}
