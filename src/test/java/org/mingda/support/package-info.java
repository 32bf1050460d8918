/** What every test stands on: a real database, a real mail server, a clock that can be set, a browser. */
package org.mingda.support;
