/** Says which day is a working day and counts working days; knows nothing of the law that uses them. */
package org.mingda.calendar;
