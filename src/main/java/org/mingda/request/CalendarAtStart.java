package org.mingda.request;

import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.request.CalendarVersions.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes in the calendar files of a new release, and goes on with a recomputation that was interrupted.
 *
 * <p>A year that an administrator loaded stays as the administrator loaded it.
 */
@Component
@Order(5)
class CalendarAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarAtStart.class);
    private static final String ACTOR = "system";

    private final CalendarVersions versions;
    private final RecomputeDueDates recompute;

    CalendarAtStart(CalendarVersions versions, RecomputeDueDates recompute) {
        this.versions = versions;
        this.recompute = recompute;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        versions.keepFiles();
        CalendarVersions.bundled().forEach(this::takeIn);
        recompute.finish();
    }

    private void takeIn(Text bundled) {
        long seen = versions.newest();
        Map<Integer, String> known = versions.files().stream().collect(Collectors.toMap(Text::year, Text::file));
        versions.textsAt(seen).forEach(file -> known.put(file.year(), file.file()));
        boolean changed = !bundled.file().equals(known.get(bundled.year()));
        if (changed && !versions.loadedByPerson(bundled.year(), ACTOR)) {
            add(bundled, seen);
        }
    }

    private void add(Text bundled, long seen) {
        try {
            versions.add(bundled.parsed(), bundled.file(), seen, ACTOR);
        } catch (UseCaseRefused meanwhile) {
            LOG.info("Another node has changed the calendar; {} is left to it", bundled.year());
        }
    }
}
