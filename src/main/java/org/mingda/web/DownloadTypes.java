package org.mingda.web;

import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which files a browser may show and which it only saves: nothing an applicant sends may run in an officer's name. */
final class DownloadTypes {

    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

    private DownloadTypes() {}

    static boolean shown(String mediaType) {
        return SHOWN.contains(plain(mediaType));
    }

    /** The type to answer with: that of the file when it is shown, otherwise only "some bytes". */
    static MediaType answered(String mediaType) {
        return shown(mediaType) ? MediaType.parseMediaType(plain(mediaType)) : MediaType.APPLICATION_OCTET_STREAM;
    }

    /** The type to keep with a file; a sender's nonsense becomes "some bytes". */
    static String stored(String mediaType) {
        return plain(mediaType);
    }

    private static String plain(String mediaType) {
        try {
            MediaType type = MediaType.parseMediaType(mediaType == null ? "" : mediaType);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
