package org.mingda.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingda.account.LetterStyle;
import org.mingda.account.RedRule;

/** How letters of sample agencies look. */
final class Styles {

    static final byte[] SEAL = demo("seal-qingshi-land.png");
    static final byte[] SIGNATURE = demo("signature-yunxi-forestry.png");
    /** In the form for letters, with a seal. */
    static final LetterStyle LETTER = new LetterStyle("", RedRule.DOUBLE, "", null, SEAL);
    /** In the general form, with a seal and a head who signs. */
    static final LetterStyle DOCUMENT = new LetterStyle("明达市民政局文件", RedRule.SINGLE, "局长", SIGNATURE, SEAL);
    static final LetterStyle BARE = new LetterStyle("", RedRule.NONE, "", null, null);

    private Styles() {}

    private static byte[] demo(String picture) {
        try {
            return Files.readAllBytes(Path.of("src/main/resources/demo", picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
