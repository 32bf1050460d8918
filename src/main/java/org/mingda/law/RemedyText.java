package org.mingda.law;

/** Fills one notice of remedies with the agency's names. */
record RemedyText(RuleRow notice, RuleRow organ, RemedyAgency agency, boolean deliveredOnline) {

    RemedyNotice notice(RemedyKind kind) {
        return new RemedyNotice(kind, organName(), agency.court(), notice.number("reviewDays"), months(),
                notice.number("suitDaysAfterReview"), notice.text("article") + "；" + organ.text("article"),
                paragraph());
    }

    private Integer months() {
        return notice.optional("suitMonths").isEmpty() ? null : notice.number("suitMonths");
    }

    private String organName() {
        return organ.text("organ")
                .replace("{agency}", agency.name())
                .replace("{government}", agency.government())
                .replace("{superior}", agency.superior());
    }

    private String paragraph() {
        return notice.text("text")
                .replace("{organ}", organName())
                .replace("{court}", agency.court())
                .replace("{online}", online())
                .replace("{afterwards}", organ.optional("afterwards"));
    }

    private String online() {
        boolean named = deliveredOnline && !agency.onlineReview().isBlank();
        return named ? "（也可以通过互联网提出：" + agency.onlineReview() + "）" : "";
    }
}
