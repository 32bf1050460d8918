package org.mingda.web;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingda.request.Applicant;

/** Finds in a text that is to be published what would tell who asked. */
final class ApplicantTraces {

    private static final int SHORTEST = 2;

    private ApplicantTraces() {}

    /** What was found, in words: 姓名或者名称, 电话 and so on; nothing else of the applicant is repeated. */
    static List<String> in(String text, Applicant applicant) {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("姓名或者名称", applicant.name());
        secrets.put("证件号码", applicant.idNumber());
        secrets.put("联系人", applicant.contactPerson());
        secrets.put("电话", applicant.phone());
        secrets.put("电子邮箱", applicant.email());
        secrets.put("地址", applicant.address());
        String plain = plain(text);
        return secrets.entrySet().stream()
                .filter(secret -> plain(secret.getValue()).length() >= SHORTEST)
                .filter(secret -> plain.contains(plain(secret.getValue()))).map(Map.Entry::getKey).toList();
    }

    /** However it is spaced and whatever width its letters have. */
    private static String plain(String text) {
        return text == null ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
