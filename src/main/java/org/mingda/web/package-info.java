/** Pages and API: commands in, views out. */
package org.mingda.web;
