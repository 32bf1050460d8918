package org.mingda.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an office may set about what it takes in.
 *
 * @param contentLength longest description of the wanted information, in characters
 * @param fileSize largest single attachment
 * @param filesSize all attachments of one submission together
 * @param filesNumber most attachments of one submission
 * @param archiveFiles most files in one archive
 * @param unpackedSize most that one attachment may unpack to
 * @param keepFor how long the files of a submission that was not sent yet wait for it
 * @param keepAtMost all such waiting files together; beyond it the applicant must choose them again
 */
@ConfigurationProperties("mingda.intake")
public record IntakeSettings(
        @DefaultValue("10000") int contentLength,
        @DefaultValue("50MB") DataSize fileSize,
        @DefaultValue("200MB") DataSize filesSize,
        @DefaultValue("20") int filesNumber,
        @DefaultValue("1000") int archiveFiles,
        @DefaultValue("500MB") DataSize unpackedSize,
        @DefaultValue("7d") Duration keepFor,
        @DefaultValue("10GB") DataSize keepAtMost) {}
