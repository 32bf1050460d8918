package org.mingda.process;

/** What an officer does with a letter that did not arrive. */
enum SettleChoice {
    EMAIL, PORTAL, POST, COUNTER, NOTICE, SETTLED
}
