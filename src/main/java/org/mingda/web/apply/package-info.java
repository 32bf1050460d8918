/** The pages on which somebody asks for information. */
package org.mingda.web.apply;
