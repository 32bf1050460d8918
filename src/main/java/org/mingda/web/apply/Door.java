package org.mingda.web.apply;

import org.mingda.request.RequestKind;

/** The pages on which somebody can ask: for information, or for the correction of information about himself. */
enum Door {
    APPLY("/apply", "apply", "field.content", RequestKind.DISCLOSURE),
    CORRECTION("/apply/correction", "correct", "field.correction", RequestKind.CORRECTION);

    private final String path;
    private final String words;
    private final String content;
    private final RequestKind kind;

    Door(String path, String words, String content, RequestKind kind) {
        this.path = path;
        this.words = words;
        this.content = content;
        this.kind = kind;
    }

    static Door at(String path) {
        return path.equals(CORRECTION.path) ? CORRECTION : APPLY;
    }

    public String getPath() {
        return path;
    }

    /** How the messages of this page begin. */
    public String getWords() {
        return words;
    }

    /** The message that names the field for what is asked. */
    public String getContent() {
        return content;
    }

    /** Whether the form in which information is wanted is a question here. */
    public boolean asksForm() {
        return kind == RequestKind.DISCLOSURE;
    }

    RequestKind kind() {
        return kind;
    }
}
