package org.mingda.letter;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an office may set about its letters.
 *
 * @param directory templates here win over those that come with the product; none when not set
 * @param fonts     folder with TrueType fonts (.ttf) for characters that the built-in font lacks; none when not set
 */
@ConfigurationProperties("mingda.letters")
record LetterSettings(Path directory, Path fonts) {
}
