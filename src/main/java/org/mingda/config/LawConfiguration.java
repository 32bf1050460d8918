package org.mingda.config;

import org.mingda.law.DisclosureTopics;
import org.mingda.law.EnglishWords;
import org.mingda.law.Fees;
import org.mingda.law.Outcomes;
import org.mingda.law.ReceiptRules;
import org.mingda.law.Remedies;
import org.mingda.law.RuleBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law, read from {@code rules/}; the calendar, which can change while we run, is with the requests. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    RuleBooks ruleBooks() {
        return RuleBooks.onClasspath();
    }

    @Bean
    Outcomes outcomes() {
        return Outcomes.onClasspath();
    }

    @Bean
    Remedies remedies() {
        return Remedies.onClasspath();
    }

    @Bean
    Fees feeTariff() {
        return Fees.onClasspath();
    }

    @Bean
    ReceiptRules receiptRules() {
        return ReceiptRules.onClasspath();
    }

    @Bean
    DisclosureTopics disclosureTopics() {
        return DisclosureTopics.onClasspath();
    }

    @Bean
    EnglishWords englishWords() {
        return EnglishWords.onClasspath();
    }
}
