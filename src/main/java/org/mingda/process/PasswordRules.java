package org.mingda.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;

/** The engine's rules for passwords as people read them. */
final class PasswordRules {

    private static final Map<String, String> WORDS = Map.of(
            "PASSWORD_POLICY_LENGTH", "至少{minLength}个字符",
            "PASSWORD_POLICY_LOWERCASE", "至少含{minLowerCase}个小写字母",
            "PASSWORD_POLICY_UPPERCASE", "至少含{minUpperCase}个大写字母",
            "PASSWORD_POLICY_DIGIT", "至少含{minDigit}个数字",
            "PASSWORD_POLICY_SPECIAL", "至少含{minSpecial}个半角符号，如 - _ . ! # @",
            "PASSWORD_POLICY_USER_DATA", "不含登录名、姓名或电子邮箱");

    private PasswordRules() {}

    static List<String> inChinese(List<PasswordPolicyRule> rules) {
        return rules.stream().map(PasswordRules::inChinese).toList();
    }

    private static String inChinese(PasswordPolicyRule rule) {
        String words = WORDS.getOrDefault(rule.getPlaceholder(), rule.getPlaceholder());
        Map<String, String> numbers = rule.getParameters() == null ? Map.of() : rule.getParameters();
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            words = words.replace("{" + number.getKey() + "}", number.getValue());
        }
        return words;
    }
}
