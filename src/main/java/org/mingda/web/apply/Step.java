package org.mingda.web.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingda.request.RequestKind;

/** The pages of an application in their order, one thing a page; a further page is one more line here. */
enum Step {
    AGENCY("agency", Part.WANTED, "agency"),
    WHAT("what", Part.WANTED, "content"),
    PUBLISHED("published", Part.WANTED),
    FILES("files", Part.WANTED),
    WHO("who", Part.APPLICANT, "kind"),
    IDENTITY("identity", Part.APPLICANT, "name", "idType", "idNumber", "contactPerson"),
    REPLY("reply", Part.ANSWER, "formWanted", "delivery"),
    CONTACT("contact", Part.ANSWER, "email", "phone", "address"),
    CHECK("check", Part.CHECK);

    /** What the pages are about; shown on top of each. */
    enum Part { WANTED, APPLICANT, ANSWER, CHECK }

    private final String path;
    private final Part part;
    private final List<String> fields;

    Step(String path, Part part, String... fields) {
        this.path = path;
        this.part = part;
        this.fields = List.of(fields);
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    /** The last part of the page's address, and what its messages are named by. */
    public String getPath() {
        return path;
    }

    public Part getPart() {
        return part;
    }

    public List<String> getFields() {
        return fields;
    }

    /** Whether it asks for any of these fields. */
    boolean asksFor(Set<String> some) {
        return fields.stream().anyMatch(some::contains);
    }

    /** A correction is of what the agency has published or given already, so that nothing need be suggested. */
    boolean belongsTo(RequestKind kind) {
        return this != PUBLISHED || kind == RequestKind.DISCLOSURE;
    }
}
