package org.mingda.request;

import org.mingda.law.CaseHistory;

/** An open request whose period runs or stands still. */
record OpenClock(String number, boolean paused, CaseHistory history) {}
