/** What arrives becomes a request: the portal, the API, and later e-mail, post, fax and the counter. */
package org.mingda.intake;
