package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The drawn seals of the invented agencies; each says that it is a sample. */
final class DemoSeals {

    private DemoSeals() {}

    static byte[] of(String agency) {
        try {
            return new ClassPathResource("demo/seal-" + agency + ".png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
