package org.mingda.config;

import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * Whether the product shows itself with invented people ({@code DEMO}) or serves an office ({@code REAL}).
 *
 * <p>A database of one's own means the real thing; {@code mingda.mode=demo} says otherwise.
 */
enum RunMode {
    DEMO,
    REAL;

    static final String DATABASE = "spring.datasource.url";
    static final String MODE = "mingda.mode";

    static RunMode of(Environment environment) {
        String mode = environment.getProperty(MODE, "");
        if (!mode.isBlank()) {
            return valueOf(mode.strip().toUpperCase(Locale.ROOT));
        }
        return ownDatabase(environment) ? REAL : DEMO;
    }

    static boolean ownDatabase(Environment environment) {
        return !environment.getProperty(DATABASE, "").isBlank();
    }
}
