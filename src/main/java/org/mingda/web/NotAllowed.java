package org.mingda.web;

/** The officer may see the request but not do this with it. */
class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
