package org.mingda.web.law;

import java.time.LocalDate;
import java.util.Optional;
import org.mingda.law.CaseHistory;
import org.mingda.law.RuleBook;

/** A question that could be read; {@code ruleBook} is empty for the one in force on the receipt date. */
record ReadQuestion(Optional<RuleBook> ruleBook, CaseHistory history, LocalDate asOf) {}
