/** Mail from outside becomes a draft at the registrar's desk, an answer to a request, or is set aside with a reason. */
package org.mingda.intake.mail;
