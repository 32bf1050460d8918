/** Assembly: the clock, the database, mail and security, for a demonstration and for real. */
package org.mingda.config;
