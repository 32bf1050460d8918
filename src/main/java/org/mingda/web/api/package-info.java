/** The interface for programs, described at {@code /v3/api-docs}. */
package org.mingda.web.api;
