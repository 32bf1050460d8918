/** The page on which a third party answers a consultation, opened by the signed link of its letter. */
package org.mingda.web.consultation;
