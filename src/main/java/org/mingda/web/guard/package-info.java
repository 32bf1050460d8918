/** Keeps abuse out and applicants in: limits that nodes share, a proof of work, and other ways when both say no. */
package org.mingda.web.guard;
