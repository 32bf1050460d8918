package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What officers found about a request (认定); the rest of what determines the outcome is read from the ledger.
 *
 * @param repeated      the same applicant has had an answer about the same information (Article 36(6))
 * @param alreadyPublic the information is public (Article 36(1))
 * @param mustDisclose  a law or rule wants disclosure of process information or an enforcement file (Article 16(2))
 * @param separable     what must stay closed can be told apart from the rest (Article 37)
 */
public record Findings(RequestNature requestNature, boolean repeated, boolean alreadyPublic, Holding holding,
        Restriction restriction, boolean mustDisclose, boolean separable) {

    /** What is found at registration, where no search is needed to answer. */
    public static Findings ofNature(RequestNature nature, boolean repeated, boolean alreadyPublic) {
        return new Findings(nature, repeated, alreadyPublic, Holding.HELD, Restriction.NONE, false, false);
    }

    /** Whether information might leave the house, so that others may have to be asked before. */
    public boolean mayDisclose() {
        return requestNature == RequestNature.INFORMATION && !repeated && !alreadyPublic && holding == Holding.HELD;
    }

    /** What stands in a ledger entry of type {@link EventType#FINDINGS_RECORDED}. */
    public static Findings of(LedgerEntry entry) {
        return new Findings(value(entry, "requestNature", RequestNature.INFORMATION), flag(entry, "repeated"),
                flag(entry, "alreadyPublic"), value(entry, "holding", Holding.HELD),
                value(entry, "restriction", Restriction.NONE), flag(entry, "mustDisclose"), flag(entry, "separable"));
    }

    /** The same for the ledger; what does not apply is left out, so that nobody reads it there. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("requestNature", requestNature.name());
        putTrue(data, "repeated", repeated);
        putTrue(data, "alreadyPublic", alreadyPublic);
        data.put("holding", holding.name());
        data.put("restriction", restriction.name());
        putTrue(data, "mustDisclose", mustDisclose);
        putTrue(data, "separable", separable);
        return data;
    }

    private static void putTrue(Map<String, Object> data, String name, boolean value) {
        if (value) {
            data.put(name, true);
        }
    }

    private static boolean flag(LedgerEntry entry, String name) {
        return Boolean.parseBoolean(entry.text(name));
    }

    private static <E extends Enum<E>> E value(LedgerEntry entry, String name, E otherwise) {
        String text = entry.text(name);
        return text == null ? otherwise
                : Enum.valueOf(otherwise.getDeclaringClass(), text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
