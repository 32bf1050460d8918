package org.mingda.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at the page in a browser with axe: every rule of WCAG 2.2 up to AA and good practice, target sizes as well. */
public final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
              rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], iframes: false
            }).then((found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
              rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))));
            """;

    private Axe() {}

    /** What is wrong with the page, one line for each element; empty when everybody can use it. */
    public static List<String> faults(Browser browser) {
        browser.driver().executeScript(SCRIPT);
        return ((List<?>) browser.driver().executeAsyncScript(RUN)).stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
