package org.mingda.letter;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** Says in an officer's words why the mail server cannot be used, and what to do. */
final class MailTrouble {

    private static final int DEEPEST = 20;

    private MailTrouble() {}

    static String inWords(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (has(causes, AuthenticationFailedException.class::isInstance)) {
            return "邮件服务器不接受登录：请核对用户名和密码（有的邮箱要用授权码）";
        }
        if (has(causes, cause -> says(cause, "STARTTLS is required"))) {
            return "邮件服务器不提供 STARTTLS 加密，没有发送任何内容：请换用提供加密的端口，例如 465";
        }
        if (has(causes, GeneralSecurityException.class::isInstance) || has(causes, cause -> says(cause, "server identity"))) {
            return "邮件服务器的证书不受信任，或者与服务器名称不符，没有发送任何内容：请核对服务器名称，或者把签发机构的证书加入信任";
        }
        if (has(causes, SSLException.class::isInstance)) {
            return "与邮件服务器的加密连接没有建立，没有发送任何内容：请核对端口和加密方式";
        }
        return has(causes, IOException.class::isInstance) ? "连接不上邮件服务器" : "邮件服务器没有接受："
                + MailAddress.oneLine(String.valueOf(causes.get(causes.size() - 1).getMessage()));
    }

    private static boolean says(Throwable cause, String words) {
        return String.valueOf(cause.getMessage()).contains(words);
    }

    private static boolean has(List<Throwable> causes, Predicate<Throwable> wanted) {
        return causes.stream().anyMatch(wanted);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
