/** Questions about the law that anybody may ask, with no request on file: due dates, fees, working days. */
package org.mingda.web.law;
