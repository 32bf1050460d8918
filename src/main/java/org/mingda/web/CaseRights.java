package org.mingda.web;

/** Which actions an officer is offered on a request. */
record CaseRights(boolean act, boolean extend, boolean order, boolean split, boolean withdraw, boolean reopen,
        boolean retry, boolean seeIdNumber) {}
