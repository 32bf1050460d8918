package org.mingda.request;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A text as the set of its pairs of neighbouring characters, so that small changes of wording change it little. */
final class Bigrams {

    /** What every request says, whatever it asks for. */
    private static final String FORMULA = "(申请|请求|要求|请)?(依法)?(书面)?(公开|提供|获取|获知)|政府信息|等?信息|本人|你单位|你局|你机关|贵局|贵单位";
    private static final int MOST = 2000;

    private Bigrams() {}

    static Set<String> of(String content) {
        int[] signs = plain(content).codePoints().limit(MOST).toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add(new String(signs, i, 2));
        }
        if (signs.length == 1) {
            pairs.add(new String(signs, 0, 1));
        }
        return pairs;
    }

    /** Half-width, lower case, nothing but letters and digits, without the formula; never empty where text was not. */
    static String plain(String content) {
        String signs = Normalizer.normalize(content, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        String essence = signs.replaceAll(FORMULA, "");
        return essence.isEmpty() ? signs : essence;
    }
}
