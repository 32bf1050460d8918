package org.mingda.config;

import java.util.List;

/** Lines for the block that the console prints once the product runs, such as demo logins; any bean may add some. */
interface StartupNotice {

    List<String> lines();
}
