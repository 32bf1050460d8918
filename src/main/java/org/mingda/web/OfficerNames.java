package org.mingda.web;

import java.util.Map;

/** Who acted, in words: an officer's name, or one of the parties and machines that have no login. */
record OfficerNames(Map<String, String> byLogin) {

    private static final Map<String, String> OTHERS =
            Map.of("applicant", "申请人", "third-party", "第三方", "system", "系统");

    String of(String actor) {
        return byLogin.getOrDefault(actor, OTHERS.getOrDefault(actor, actor));
    }
}
