package org.mingda.request;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request asks for without who asks: the applicant's own particulars, greetings and closing words are left out,
 * so that thousands who send one text under their own names send the same. Other numbers stay, because a year or a
 * document number is what one asks for.
 *
 * @param pairs of neighbouring characters; see {@link Bigrams}
 * @param hash  the same for texts that are the same
 */
record Wording(Set<String> pairs, String hash) {

    private static final Pattern PARTICULARS = Pattern.compile(
            "(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])|(?<!\\d)1[3-9]\\d{9}(?!\\d)|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern LABELS = Pattern.compile("(申请人|姓名|身份证(号码|号)?|联系(电话|方式|地址)|手机(号码|号)?|电话"
            + "|通[讯信]地址|住址|地址|(电子)?邮箱|电子邮件|邮编)\\s*:|我叫|我是|本人系|本人是");
    private static final Pattern GREETINGS = Pattern.compile("尊敬的[^,.:;!?，。：；！？\\s]{0,20}|(您|你|大家)好|此致|敬礼|(非常|万分|十分)?(谢谢|感谢)"
            + "|辛苦了|盼复|(敬请|恳请|请|望|希望)(尽快|早日)?(予以|给予)?(批准|答复|回复|办理)(为盼|为谢)?");
    private static final Pattern SIGNED_ON = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日\\s*$");

    static Wording of(String content, Applicant applicant) {
        String own = withoutAuthor(content, applicant);
        String text = Bigrams.plain(own).isEmpty() ? content : own;
        return new Wording(Bigrams.of(text), Sha256.of(Bigrams.plain(text)));
    }

    private static String withoutAuthor(String content, Applicant applicant) {
        String text = plainSigns(content);
        for (String particular : particulars(applicant).toList()) {
            text = text.replace(particular, " ");
        }
        text = PARTICULARS.matcher(text).replaceAll(" ");
        text = LABELS.matcher(text).replaceAll(" ");
        text = GREETINGS.matcher(text).replaceAll(" ");
        return SIGNED_ON.matcher(text.stripTrailing()).replaceAll("");
    }

    /** The longest first, because an address may contain a name. */
    private static Stream<String> particulars(Applicant applicant) {
        return Stream.of(applicant.name(), applicant.idNumber(), applicant.contactPerson(), applicant.phone(),
                        applicant.email(), applicant.address())
                .filter(Objects::nonNull).map(Wording::plainSigns).filter(text -> text.length() > 1).distinct()
                .sorted(Comparator.comparing(String::length).reversed());
    }

    private static String plainSigns(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
