/** Agencies, their units, the people who work there and what each may do. */
package org.mingda.account;
