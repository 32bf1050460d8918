package org.mingda.support;

/** The second agency of the demonstration, in whose offices nobody sees anything of the first. */
public final class OtherAgency {

    public static final String ID = "yunxi-forestry";
    public static final String UNIT = "yx-resources";
    public static final String OTHER_UNIT = "yx-protection";

    private OtherAgency() {}
}
