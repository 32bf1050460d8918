package org.mingda.letter.release;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the check before release may take on.
 *
 * @param checkTime for one file; what is not seen by then counts as not checked
 * @param checkSize of one file; larger ones count as not checked
 */
@ConfigurationProperties("mingda.release")
record ReleaseSettings(@DefaultValue("60s") Duration checkTime, @DefaultValue("100MB") DataSize checkSize) {}
