package org.mingda.intake;

/** A file that came with a submission. */
public record Upload(String fileName, String mediaType, byte[] content) {

    public Upload {
        fileName = Tidy.line(fileName);
        mediaType = mediaType == null || mediaType.isBlank() ? "application/octet-stream" : Tidy.line(mediaType);
    }
}
