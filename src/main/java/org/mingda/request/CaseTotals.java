package org.mingda.request;

/** How many open requests there are, and how many of them are late, due soon or paused. */
public record CaseTotals(int open, int overdue, int dueSoon, int paused) {}
