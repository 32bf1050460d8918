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
 * @param totalSize all attachments of one submission together
 * @param files most attachments of one submission
 * @param keepFor how long the files of what is being filled in wait after its last change
 * @param keepAtMost all such waiting files together; beyond it the applicant must choose them again
 */
@ConfigurationProperties("mingda.intake")
public record IntakeSettings(
        @DefaultValue("10000") int contentLength,
        @DefaultValue("20MB") DataSize fileSize,
        @DefaultValue("100MB") DataSize totalSize,
        @DefaultValue("20") int files,
        @DefaultValue("7d") Duration keepFor,
        @DefaultValue("2GB") DataSize keepAtMost) {}
