/** What an applicant sees of a request: where it stands, when it is due and why, and its letters. */
package org.mingda.web.track;
