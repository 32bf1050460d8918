package org.mingda.violations.config;

import java.time.Clock;

class AssemblyThatSetsTheClock {

    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
