package org.mingda.support;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Chromium and its driver, from {@code CHROME_BIN} and {@code CHROMEDRIVER} or found on the path. */
record BrowserOnThisMachine(Optional<Path> chrome, Optional<Path> driver) {

    static BrowserOnThisMachine find() {
        return find(System.getenv());
    }

    static BrowserOnThisMachine find(Map<String, String> environment) {
        return new BrowserOnThisMachine(
                first(environment, "CHROME_BIN", List.of("chromium", "chromium-browser", "google-chrome", "chrome")),
                first(environment, "CHROMEDRIVER", List.of("chromedriver")));
    }

    boolean complete() {
        return chrome.isPresent() && driver.isPresent();
    }

    ConditionEvaluationResult decide(String ci, PrintStream out) {
        if (complete()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        out.println(WARNING);
        if ("true".equals(ci)) {
            throw new IllegalStateException("CI=true, and there is no Chromium: the browser tests must run here");
        }
        return ConditionEvaluationResult.disabled("no Chromium or no chromedriver on this machine");
    }

    private static Optional<Path> first(Map<String, String> environment, String variable, List<String> names) {
        Stream<Path> named = Stream.ofNullable(environment.get(variable)).map(Path::of);
        Stream<Path> onPath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> names.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static final String WARNING = """

            **********************************************************************
            *  THE BROWSER TESTS DID NOT RUN: no Chromium on this machine.       *
            *  浏览器测试没有运行：本机没有 Chromium。                           *
            *  Debian/Ubuntu: apt-get install chromium chromium-driver           *
            *  or set CHROME_BIN and CHROMEDRIVER.                               *
            **********************************************************************
            """;
}
