package org.mingda.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One conversation as a mail server leads it, with the faults that are due. */
class SmtpTalk {

    private static final int MOST_BYTES = 64 << 20;
    private static final int LINES_BEFORE_A_FAULT = 5;
    private static final byte[] END = {'\r', '\n'};

    private final SmtpLine line;
    private final FaultySmtp server;
    private final List<String> to = new ArrayList<>();
    private String from;

    SmtpTalk(SmtpLine line, FaultySmtp server) {
        this.line = line;
        this.server = server;
    }

    /** Talks until one side has had enough. */
    void lead() throws IOException {
        if (!answer(SmtpStep.CONNECT, "220 faulty.example ESMTP").startsWith("220")) {
            return;
        }
        String said;
        do {
            said = answered(line.text());
        } while (!said.startsWith("221"));
    }

    private String answered(String command) throws IOException {
        server.heard(command);
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> answer(SmtpStep.EHLO,
                    "250-faulty.example\r\n250-SIZE " + MOST_BYTES + "\r\n250-ENHANCEDSTATUSCODES\r\n250 DSN");
            case "MAIL" -> mail(command);
            case "RCPT" -> recipient(command);
            case "DATA" -> data();
            case "RSET" -> reset();
            case "NOOP" -> say("250 2.0.0 Ok");
            case "QUIT" -> answer(SmtpStep.QUIT, "221 2.0.0 Bye");
            default -> say("502 5.5.1 not known here");
        };
    }

    private String mail(String command) throws IOException {
        String said = answer(SmtpStep.MAIL, "250 2.1.0 Ok");
        from = said.startsWith("250") ? command.substring("MAIL FROM:".length()) : null;
        to.clear();
        return said;
    }

    private String recipient(String command) throws IOException {
        if (from == null) {
            return say("503 5.5.1 MAIL first");
        }
        String recipient = command.substring("RCPT TO:".length());
        String said = server.isNew(from, recipient) ? say("451 4.7.1 Greylisted, try again later")
                : answer(SmtpStep.RCPT, "250 2.1.5 Ok");
        if (said.startsWith("250")) {
            to.add(recipient);
        }
        return said;
    }

    private String data() throws IOException {
        if (to.isEmpty()) {
            return say("503 5.5.1 RCPT first");
        }
        String said = answer(SmtpStep.DATA, "354 go on");
        return said.startsWith("354") ? content() : said;
    }

    private String content() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int lines = 0;
        for (byte[] next = line.bytes(); !isDot(next); next = line.bytes()) {
            if (++lines == LINES_BEFORE_A_FAULT) {
                interrupted();
            }
            int stuffed = next.length > 0 && next[0] == '.' ? 1 : 0;
            message.write(next, stuffed, next.length - stuffed);
            message.write(END);
            if (message.size() > MOST_BYTES) {
                throw new IOException("too large");
            }
        }
        return taken(new AcceptedMail(from, List.copyOf(to), message.toByteArray()));
    }

    /** A server that speaks while the client still writes has nothing else to say. */
    private void interrupted() throws IOException {
        String instead = server.fault(SmtpStep.CONTENT, line);
        if (instead != null) {
            line.say(instead);
            throw new IOException("said too early");
        }
    }

    private String taken(AcceptedMail mail) throws IOException {
        String refused = server.fault(SmtpStep.DOT, line);
        if (refused != null) {
            return say(refused);
        }
        String said = answer(SmtpStep.KEPT, "250 2.0.0 Ok: queued as " + server.keep(mail));
        if (server.fault(SmtpStep.ANSWERED, line) != null) {
            throw new IOException("nothing can be said here");
        }
        return said;
    }

    private String reset() throws IOException {
        from = null;
        to.clear();
        return say("250 2.0.0 Ok");
    }

    private String answer(SmtpStep step, String usual) throws IOException {
        String instead = server.fault(step, line);
        return say(instead == null ? usual : instead);
    }

    private String say(String answer) throws IOException {
        line.say(answer);
        if (answer.startsWith("421")) {
            throw new IOException("closed as announced");
        }
        return answer;
    }

    private static boolean isDot(byte[] next) {
        return next.length == 1 && next[0] == '.';
    }
}
