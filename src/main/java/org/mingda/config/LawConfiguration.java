package org.mingda.config;

import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.Fees;
import org.mingda.law.Outcomes;
import org.mingda.law.ReceiptRules;
import org.mingda.law.Remedies;
import org.mingda.law.ReplyClock;
import org.mingda.law.RuleBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law, read from {@code rules/}. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    WorkingCalendar workingCalendar() {
        return CalendarFiles.onClasspath();
    }

    @Bean
    RuleBooks ruleBooks() {
        return RuleBooks.onClasspath();
    }

    @Bean
    ReplyClock replyClock(RuleBooks ruleBooks, WorkingCalendar workingCalendar) {
        return new ReplyClock(ruleBooks, workingCalendar);
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
    Fees fees() {
        return Fees.onClasspath();
    }

    @Bean
    ReceiptRules receiptRules() {
        return ReceiptRules.onClasspath();
    }
}
