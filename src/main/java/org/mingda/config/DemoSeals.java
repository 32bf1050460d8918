package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The drawn seals and signatures of the invented agencies; each says that it is a sample. */
final class DemoSeals {

    private DemoSeals() {}

    static byte[] of(String agency) {
        return picture("seal-" + agency);
    }

    static byte[] signature(String agency) {
        return picture("signature-" + agency);
    }

    private static byte[] picture(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
