package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Goes through the parts of a mail and collects its text and its files, as deep as is sensible. */
final class MailWalk {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 300;

    private final boolean isReport;
    private final List<MailFile> files = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();
    private StringBuilder text = new StringBuilder();
    private int parts;

    MailWalk(boolean isReport) {
        this.isReport = isReport;
    }

    String text() {
        return text.toString();
    }

    String report() {
        return report.toString();
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    List<String> defects() {
        return defects.stream().distinct().toList();
    }

    void read(MimePart part) {
        read(new Piece(part), 0);
    }

    private void read(Piece piece, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            defects.add("邮件层数或者部分过多，其余部分没有读取，请查看邮件原件");
            return;
        }
        try {
            sort(piece, depth);
        } catch (IOException | MessagingException | RuntimeException broken) {
            defects.add("有一部分内容损坏，没有读出（" + piece.type() + "），请查看邮件原件");
        }
    }

    private void sort(Piece piece, int depth) throws IOException, MessagingException {
        if (piece.isMultipart()) {
            multipart(piece, depth);
        } else if (piece.type().equals("message/rfc822") || piece.type().equals("message/global")) {
            nested(piece, depth);
        } else if (isReport && piece.isReportText()) {
            report.append(piece.text()).append('\n');
        } else if (piece.isEncrypted()) {
            defects.add("邮件经过加密或者整体签名封装（" + piece.type() + "），系统读不出内容，请查看邮件原件");
            files.add(piece.file(files.size() + 1));
        } else if (piece.isWinmail()) {
            winmail(piece);
        } else if (piece.isBody()) {
            body(piece);
        } else {
            files.add(piece.file(files.size() + 1));
        }
    }

    private void multipart(Piece piece, int depth) throws IOException, MessagingException {
        List<Piece> children = children(piece);
        if (piece.type().equals("multipart/encrypted")) {
            defects.add("邮件经过加密（" + piece.type() + "），系统读不出内容，请查看邮件原件");
        }
        if (children.isEmpty()) {
            defects.add("邮件各部分的分界缺失或者有误，按纯文本读取");
            append(piece.text());
        } else if (piece.type().equals("multipart/alternative")) {
            alternative(children, depth);
        } else {
            children.forEach(child -> read(child, depth + 1));
        }
    }

    private List<Piece> children(Piece piece) throws MessagingException {
        List<Piece> children = new ArrayList<>();
        try {
            MimeMultipart multipart = piece.multipart();
            for (int i = 0; i < multipart.getCount() && i < MOST_PARTS; i++) {
                children.add(new Piece((MimePart) multipart.getBodyPart(i)));
            }
        } catch (MessagingException noSuchBoundary) {
            return List.of();
        }
        return children;
    }

    /** The same said several times: the plain text, unless it only says that there is HTML; files of all of them. */
    private void alternative(List<Piece> children, int depth) {
        StringBuilder outer = text;
        String best = "";
        for (Piece child : children) {
            text = new StringBuilder();
            read(child, depth + 1);
            String said = text.toString().strip();
            best = best.isEmpty() || said.length() > 4 * best.length() + 200 ? said : best;
        }
        text = outer;
        append(best);
    }

    private void nested(Piece piece, int depth) throws IOException, MessagingException {
        MimeMessage inner = new MimeMessage(Session.getInstance(new Properties()), piece.nestedContent());
        MailHeaders headers = new MailHeaders(inner);
        report.append("\nMessage-ID: ").append(headers.raw("Message-ID")).append('\n');
        if (isReport) {
            return;
        }
        append("—— 随附的邮件：" + headers.text("Subject") + "（发件人 " + Sender.of(headers.raw("From")).address() + "）——");
        read(new Piece(inner), depth + 1);
    }

    private void winmail(Piece piece) throws IOException {
        try {
            files.addAll(Winmail.files(piece.content()));
        } catch (IOException broken) {
            defects.add("winmail.dat 损坏，没有读出，原样列为附件");
            files.add(piece.file(files.size() + 1));
        }
    }

    private void body(Piece piece) throws IOException {
        append(piece.type().equals("text/html") ? HtmlText.of(piece.text()) : piece.text());
    }

    private void append(String said) {
        if (!said.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(said.strip());
        }
    }
}
