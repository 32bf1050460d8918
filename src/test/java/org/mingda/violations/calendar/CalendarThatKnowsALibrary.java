package org.mingda.violations.calendar;

import org.springframework.util.StringUtils;

class CalendarThatKnowsALibrary {

    boolean holiday(String day) {
        return StringUtils.hasText(day);
    }
}
