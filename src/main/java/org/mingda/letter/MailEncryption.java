package org.mingda.letter;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How the way to the mail server is kept private; the server's certificate is always checked, its name too. */
enum MailEncryption {
    /** TLS or nothing, unless the server is this machine: TLS at once on port 465, STARTTLS on every other one. */
    AUTO,
    /** Begins in the clear and must change to TLS before the login. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** In the clear. */
    NONE;

    private static final int TLS_PORT = 465;

    /** What this means for a server; never {@link #AUTO}. */
    MailEncryption towards(String host, int port) {
        if (this != AUTO) {
            return this;
        }
        return isThisMachine(host) ? NONE : port == TLS_PORT ? TLS : STARTTLS;
    }

    /** What the office set itself in {@code spring.mail.properties} stays as it is, where this is {@link #AUTO}. */
    void apply(JavaMailSenderImpl server) {
        String prefix = "mail." + (server.getProtocol() == null ? "smtp" : server.getProtocol()) + '.';
        Properties properties = server.getJavaMailProperties();
        MailEncryption chosen = towards(server.getHost(), server.getPort());
        set(properties, prefix + "ssl.checkserveridentity", true);
        set(properties, prefix + "ssl.enable", chosen == TLS);
        set(properties, prefix + "starttls.enable", chosen == STARTTLS);
        set(properties, prefix + "starttls.required", chosen == STARTTLS);
    }

    private void set(Properties properties, String name, boolean value) {
        if (this == AUTO) {
            properties.putIfAbsent(name, String.valueOf(value));
        } else {
            properties.put(name, String.valueOf(value));
        }
    }

    private static boolean isThisMachine(String host) {
        return host == null || host.equals("localhost") || host.startsWith("127.") || host.matches("\\[?(0*:)*0*1]?");
    }
}
