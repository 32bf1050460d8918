package org.mingda.letter.release;

/** The search of a file ends here: what comes behind was not seen. */
final class Unseen extends RuntimeException {

    private final FindingKind kind;

    /** {@code why} is told to the officer. */
    Unseen(FindingKind kind, String why) {
        super(why);
        this.kind = kind;
    }

    static Unseen locked() {
        return new Unseen(FindingKind.CANNOT_BE_OPENED, "文件加了密码或者设了权限");
    }

    static Unseen damaged() {
        return new Unseen(FindingKind.CANNOT_BE_OPENED, "文件已损坏，或者不是扩展名所说的格式");
    }

    static Unseen unknown(String what) {
        return new Unseen(FindingKind.CANNOT_BE_CHECKED, what);
    }

    FindingKind kind() {
        return kind;
    }
}
