package org.mingda.letter.notice;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When officers may be disturbed. Statutory letters know no quiet hours.
 *
 * @param quietFrom  no notice leaves from this time of day
 * @param quietUntil until this one, nor on a day that is no working day
 * @param morning    when the day's one message goes out, on working days
 * @param keepFor    how long a notice can be read on its page
 */
@ConfigurationProperties("mingda.notices")
record NoticeSettings(@DefaultValue("19:00") LocalTime quietFrom, @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("08:15") LocalTime morning, @DefaultValue("30d") Duration keepFor) {
}
