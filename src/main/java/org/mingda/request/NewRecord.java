package org.mingda.request;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * What a handler says about a record.
 *
 * @param ground id of the ground for what is withheld; empty when nothing is
 * @param article the article that the reply will name; empty for that of the ground
 * @param doubt whether the handler is not sure that it may be released
 * @param file null when none was chosen
 */
public record NewRecord(String title, Disposition disposition, String ground, String article, String reason,
        boolean doubt, File file) {

    /** A file under the name that the handler's computer gives it; its bytes are read from where they lie. */
    public record File(String name, InputStreamSource content) {

        /** Of bytes at hand; their type is told by themselves and not by {@code mediaType}. */
        public File(String name, String mediaType, byte[] content) {
            this(name, new ByteArrayResource(content));
        }
    }
}
