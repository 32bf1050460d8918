package org.mingda.intake.mail;

/** What a mail was taken for; an officer may see it otherwise. */
public enum MailKind {
    REQUEST("新申请"), ANSWER("来信"), AUTO_REPLY("自动邮件"), BOUNCE("退信"), LOOP("循环邮件"), SPAM("垃圾或者群发邮件"),
    UNREADABLE("未能读取");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /** In the officers' language. */
    public String label() {
        return label;
    }
}
