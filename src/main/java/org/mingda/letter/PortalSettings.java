package org.mingda.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where others find our public pages.
 *
 * @param address the address that letters print, without a slash at its end, e.g. {@code https://ysqgk.example.gov.cn}
 */
@ConfigurationProperties("mingda.portal")
record PortalSettings(@DefaultValue("http://localhost:8080") String address) {

    /** The full address of a page; {@code path} begins with a slash. */
    String link(String path) {
        return address.replaceAll("/+$", "") + path;
    }
}
