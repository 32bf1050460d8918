package org.mingda.account;

/** A unit of an agency that handles requests (承办机构). */
public record Unit(String id, String agency, String name, boolean disclosureOffice) {}
