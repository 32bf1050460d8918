package org.mingda.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV listens. With a host, every file waits for its verdict; without one, files are taken unscanned.
 *
 * @param host empty when there is no scanner
 * @param timeout longest wait for the next sign of life, connecting and verdict included
 */
@ConfigurationProperties("mingda.intake.clamav")
public record ClamAvSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("2m") Duration timeout) {}
