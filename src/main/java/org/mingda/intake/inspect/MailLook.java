package org.mingda.intake.inspect;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Looks into saved mails as they are read, part by part. */
final class MailLook {

    private static final MimeConfig READING = MimeConfig.custom().setMaxLineLen(1 << 16).setMaxHeaderLen(1 << 16)
            .setMaxHeaderCount(1000).setMaxContentLen(-1).build();

    private final InnerFiles inner;
    private final Looked mail;
    private String name = "";
    private String type = "";
    private int parts;
    private int fields;

    private MailLook(InnerFiles inner, Looked mail) {
        this.inner = inner;
        this.mail = mail;
    }

    static void look(InnerFiles inner, Looked mail) throws IOException, Objected {
        try (InputStream in = Files.newInputStream(mail.path())) {
            new MailLook(inner, mail).look(in);
        } catch (MimeException broken) {
            throw mail.objection(Objection.DAMAGED);
        }
    }

    private void look(InputStream in) throws IOException, MimeException, Objected {
        MimeTokenStream tokens = new MimeTokenStream(READING);
        tokens.parse(in);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    name = "";
                    type = "";
                }
                case T_FIELD -> field(tokens.getField().getName(), tokens.getField().getBody());
                case T_BODY -> body(tokens.getDecodedInputStream());
                default -> { }
            }
        }
        if (fields == 0) {
            throw mail.objection(Objection.DISGUISED, Extensions.of(mail.name()));
        }
    }

    private void field(String field, String body) {
        fields++;
        try {
            if (field.equalsIgnoreCase("Content-Disposition")) {
                named(new ContentDisposition(body).getParameter("filename"));
            } else if (field.equalsIgnoreCase("Content-Type")) {
                ContentType said = new ContentType(body);
                type = said.getBaseType();
                named(said.getParameter("name"));
            }
        } catch (ParseException | UnsupportedEncodingException nonsense) {
            // a part without a name is looked at by its bytes alone
        }
    }

    private void named(String said) throws UnsupportedEncodingException {
        if (said != null && name.isEmpty()) {
            name = MimeUtility.decodeText(said);
        }
    }

    private void body(InputStream decoded) throws IOException, Objected {
        if (++parts > inner.budget().files()) {
            throw mail.objection(Objection.TOO_MANY_INSIDE, String.valueOf(inner.budget().files()));
        }
        InputStream in = inner.budget().counting(decoded);
        if (type.matches("(?i)application/(x-)?pkcs7-mime|multipart/encrypted|application/pgp-encrypted")) {
            throw mail.objection(Objection.ENCRYPTED);
        }
        if (name.isEmpty()) {
            inner.lookAtPart(mail, "text", in);
        } else {
            inner.look(mail, name.replace('\\', '/'), in, false);
        }
    }
}
