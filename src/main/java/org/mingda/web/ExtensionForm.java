package org.mingda.web;

import org.mingda.request.UseCaseRefused;

/** What somebody typed to ask for more time, kept as typed until it is accepted. */
record ExtensionForm(String workingDays, String reason) {

    static ExtensionForm empty() {
        return new ExtensionForm("20", "");
    }

    int days() {
        try {
            return Integer.parseInt(workingDays.strip());
        } catch (NumberFormatException | NullPointerException e) {
            throw new UseCaseRefused("延长的工作日数应为 1 至 20 的整数，请重新填写。");
        }
    }
}
