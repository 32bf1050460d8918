/** What the Regulation says as data and pure functions: rule sets, the reply clock, outcomes, fees and remedies. */
package org.mingda.law;
