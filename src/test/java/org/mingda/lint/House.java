package org.mingda.lint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a model may refer to.
 *
 * @param beans     name of each bean and its class
 * @param forms     the forms by file name without extension
 * @param outcomes  variable to the values it may have, as they are written in a model
 * @param constants what the class {@code Names} of the package that knows the engine holds
 * @param processes ids of all processes
 * @param variables the few variables a process may have
 */
public record House(Map<String, Class<?>> beans, Map<String, Form> forms, Map<String, Set<String>> outcomes,
        Set<String> constants, Set<String> processes, Set<String> variables) {

    private static final Set<String> VARIABLES = Set.of("requestNumber", "unit", "letter", "thirdParty", "consultedAgency",
            "searchUnit", "registrationOutcome", "searchOutcome", "feeOutcome",
            "draftOutcome", "reviewChain", "reviewOutcome", "referralOutcome", "approvalOutcome", "extensionOutcome",
            "silenceOutcome");

    /** The product as it is compiled, with the forms of its root folder. */
    public static House ofTheProduct(Set<String> processes) {
        Code code = Code.ofTheProduct();
        return new House(
                code.beans(), Form.in(Path.of("forms")), code.outcomes(), code.constants(), processes, VARIABLES);
    }
}
