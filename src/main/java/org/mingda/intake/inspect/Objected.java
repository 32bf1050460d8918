package org.mingda.intake.inspect;

/** Ends the look at a file with the first objection. */
final class Objected extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Found found;

    Objected(Objection objection, String where) {
        this(objection, where, "");
    }

    Objected(Objection objection, String where, String detail) {
        super(objection + " " + where, null, false, false);
        this.found = new Found(objection, where, detail);
    }

    Found found() {
        return found;
    }
}
