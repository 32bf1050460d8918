package org.mingda.law;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the rule files lie: inside the product, or in a folder an office keeps. */
@FunctionalInterface
public interface RuleSource {

    InputStream open(String name) throws IOException;

    /** The rules that come with the product. */
    static RuleSource onClasspath() {
        return name -> {
            InputStream file = RuleSource.class.getResourceAsStream("/rules/" + name);
            if (file == null) {
                throw new FileNotFoundException("rules/" + name);
            }
            return file;
        };
    }

    static RuleSource in(Path folder) {
        return name -> Files.newInputStream(folder.resolve(name));
    }
}
