package org.mingda.request;

/** What an application must contain (Article 29); {@code key} is its name on the form and in the ledger. */
public enum ApplicationElement {
    NAME("nameGiven", "姓名或者名称"),
    IDENTITY("identityGiven", "身份证明"),
    CONTACT("contactGiven", "联系方式"),
    DESCRIPTION("descriptionGiven", "所需信息的描述"),
    FORM("formGiven", "形式要求和获取途径");

    private final String key;
    private final String label;

    ApplicationElement(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
