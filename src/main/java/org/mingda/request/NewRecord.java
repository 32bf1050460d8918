package org.mingda.request;

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

    /** A file as the handler's computer calls it. */
    public record File(String name, String mediaType, byte[] content) {}

    NewRecord with(File kept) {
        return new NewRecord(title, disposition, ground, article, reason, doubt, kept);
    }
}
