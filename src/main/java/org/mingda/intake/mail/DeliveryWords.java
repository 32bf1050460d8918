package org.mingda.intake.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingda.request.DeliveryFate;

/** Why a mail did not arrive, in the words of the mail systems that write no status. */
final class DeliveryWords {

    private static final Pattern FULL = Pattern.compile("(?i)(mailbox|inbox|box)[^.\\n]{0,60}\\bfull\\b|full mailbox"
            + "|over[- ]?quota|quota[- ]?exceeded|exceed\\w*[^.\\n]{0,30}quota|insufficient storage|out of storage"
            + "|storage (limit|quota)|mailbox size limit|(邮箱|信箱|收件箱)[^。，\\n]{0,16}(已满|满了|不足|超限)"
            + "|(容量|空间)(不足|已满|已用完|超限)|信箱滿|信箱已滿|郵箱已滿");

    private static final Pattern NOBODY = Pattern.compile("(?i)unknown (user|recipient|address|mailbox|local)"
            + "|no such (user|recipient|mailbox|address|person|domain)"
            + "|(user|mailbox|recipient|account|address|alias|host|domain)\\b[^.\\n]{0,60}"
            + "(unknown|not found|(does|did)( not|n't) exist|not exist|could(n't| not) be found|was(n't| not) found)"
            + "|(user|mailbox|recipient|account|address|host|domain)\\b[^\\n]{0,120}\\b(not found|wasn't found)"
            + "|invalid (recipient|mailbox|user)|unrouteable address|nxdomain|disabled recipient"
            + "|(用户|邮箱|收件人|收信人|地址|账号|帐号|账户|帐户|域名|用户名)[^。，\\n]{0,20}(不存在|未找到|找不到|未注册)"
            + "|(不存在的?|查无此|无此|没有此|没有这个)(用户|邮箱|收件人|地址|人|账号|帐号)|(找不到|无法找到)[^。\\n]{0,30}(地址|邮箱|收件人|用户|域名)"
            + "|在\\s*\\S{3,100}\\s*(中|上)?找不到|(使用者|收件者|信箱|郵箱)[^。，\\n]{0,20}不存在");

    private static final Pattern LATER = Pattern.compile("(?i)still being retried|delayed|delay(ed)? (mail|notification)"
            + "|will (be retried|be sent|retry|keep trying|continue)|(do|need) not (need to )?(resend|retry)"
            + "|not yet been delivered|延迟(送达|投递|发送)|投递延迟|送达延迟|被延迟|尚未送达|(仍在|继续|还会|将会?)[^。\\n]{0,10}(尝试|重试|投递)"
            + "|暂时(无法|未能|没有)(送达|投递)|不(必|需要?|用)重新发送|正在重试");

    private static final Pattern GIVEN_UP = Pattern.compile("(?i)giv(en|ing) up|failed permanently|permanent (error|failure)"
            + "|could not be delivered to|retry time(out)? (exceeded|expired)|too long|放弃|不再(尝试|重试|投递)|已?退回|系统退信|永久");

    private DeliveryWords() {}

    static boolean delayed(String subject, String text) {
        return LATER.matcher(subject).find() || LATER.matcher(text).find() && !GIVEN_UP.matcher(text).find();
    }

    /** Empty when the words say no more than that it failed. */
    static Optional<DeliveryFate> reason(String text) {
        if (FULL.matcher(text).find()) {
            return Optional.of(DeliveryFate.MAILBOX_FULL);
        }
        return NOBODY.matcher(text).find() ? Optional.of(DeliveryFate.NO_SUCH_ADDRESS) : Optional.empty();
    }
}
