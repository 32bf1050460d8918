package org.mingda.intake.mail;

/** What a mail is taken for and why, in a sentence for the registrar. */
record Verdict(MailKind kind, String reason) {}
