package org.mingda.request;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The addresses that answers come back to: {@code office+<subject>.<code>@domain}, the code derived (HMAC) with a secret
 * of this database, so that an answer finds its request and nobody can make up an address of another one.
 */
@Component
public class ReplyAddresses {

    private static final String PURPOSE = "reply-address";
    private static final int CODE_LENGTH = 16;
    private static final Pattern SIGNED = Pattern.compile("[^@+]+\\+([a-z0-9-]+)\\.([0-9a-v]{16})@.+");

    private final Secrets secrets;
    private final Requests requests;
    private final ObjectProvider<OfficeAddresses> offices;

    ReplyAddresses(Secrets secrets, Requests requests, ObjectProvider<OfficeAddresses> offices) {
        this.secrets = secrets;
        this.requests = requests;
        this.offices = offices;
    }

    /** Where answers about a request go; empty when its agency has no mailbox. */
    public Optional<String> ofRequest(String number) {
        return requests.find(number).flatMap(request -> of(request.agency(), number));
    }

    /** @param subject a request's number, or another name of letters, digits and hyphens */
    public Optional<String> of(String agency, String subject) {
        OfficeAddresses addresses = offices.getIfAvailable();
        return addresses == null ? Optional.empty() : addresses.mailbox(agency).map(mailbox ->
                addresses.takesSubAddresses(agency) ? signed(mailbox, subject.toLowerCase(Locale.ROOT)) : mailbox);
    }

    /** What an address was signed for, in lower case; empty for any other address and for a forged one. */
    public Optional<String> subject(String address) {
        Matcher parts = SIGNED.matcher(address.toLowerCase(Locale.ROOT));
        return parts.matches() && MessageDigest.isEqual(code(parts.group(1)).getBytes(), parts.group(2).getBytes())
                ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private String signed(String mailbox, String subject) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + '+' + subject + '.' + code(subject) + mailbox.substring(at);
    }

    private String code(String subject) {
        byte[] derived = Arrays.copyOf(secrets.derive(PURPOSE, subject), 10);
        String code = new BigInteger(1, derived).toString(32);
        return "0".repeat(CODE_LENGTH - code.length()) + code;
    }
}
