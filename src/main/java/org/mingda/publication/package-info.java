/** What an agency has published of its own accord, to be searched before somebody asks for it. */
package org.mingda.publication;
