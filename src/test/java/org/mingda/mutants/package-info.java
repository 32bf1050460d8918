/** Changes one thing in a model at a time and sees whether the rules or a test notice: who watches the watchmen. */
package org.mingda.mutants;
