/** The only room that knows Camunda: delegates, listeners, and what the models ask. */
package org.mingda.process;
