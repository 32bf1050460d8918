package org.mingda.request;

/** Who reviews a reply before it is signed; the last of the chain decides. */
public enum ReviewChain {
    UNIT, OFFICE, UNIT_AND_OFFICE
}
