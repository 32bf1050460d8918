/** Where everybody searches and reads what the agencies have published (Article 24). */
package org.mingda.web.published;
