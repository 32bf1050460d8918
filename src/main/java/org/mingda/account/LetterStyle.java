package org.mingda.account;

/**
 * How the letters of an agency look.
 *
 * @param letterhead what stands above them; empty for the agency's name
 * @param signatory  the office of whoever signs with a stamp, such as 局长; empty when nobody does
 * @param signature  the picture of that stamp (签名章), a PNG; null when nobody signs so
 * @param seal       the picture of the agency's seal, a PNG; null when there is none
 */
public record LetterStyle(String letterhead, RedRule rule, String signatory, byte[] signature, byte[] seal) {

    /** The form for letters, without any picture. */
    public static final LetterStyle USUAL = new LetterStyle("", RedRule.DOUBLE, "", null, null);
}
