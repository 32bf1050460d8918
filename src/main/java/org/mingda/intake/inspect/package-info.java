/** Looks into files that come in: what they are, and whether they may be opened on an officer's computer. */
package org.mingda.intake.inspect;
