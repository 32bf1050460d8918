package org.mingda.intake.inspect;

import java.util.Locale;
import java.util.Set;

/** What follows the last dot of a name, by which a computer chooses the program that opens it. */
final class Extensions {

    /** They run, or carry what runs, whatever is in them. */
    private static final Set<String> HARMFUL = Set.of(
            "ade", "adp", "apk", "app", "appinstaller", "application", "appref-ms", "appx", "asp", "aspx", "bas", "bat",
            "chm", "cmd", "com", "cpl", "crt", "crx", "deb", "diagcab", "dll", "dmg", "docm", "dotm", "exe", "fxp",
            "gadget", "hlp", "hta", "htm", "html", "img", "inf", "ins", "iqy", "iso", "isp", "jar", "jnlp", "js", "jse",
            "jsp", "ksh", "lib", "library-ms", "lnk", "mad", "maf", "mag", "mam", "mda", "mdb", "mde", "mht", "mhtml",
            "msc", "msi", "msix", "msp", "mst", "ocx", "one", "ops", "osd", "pcd", "php", "phtml", "pif", "pl", "plg",
            "potm", "ppam", "ppsm", "pptm", "prf", "prg", "ps1", "ps1xml", "ps2", "psc1", "psd1", "psm1", "pst", "py",
            "pyc", "pyw", "rb", "reg", "rpm", "scf", "scr", "sct", "search-ms", "settingcontent-ms", "sh", "shb", "shs",
            "shtml", "slk", "sldm", "svg", "svgz", "swf", "sys", "theme", "url", "vb", "vbe", "vbp", "vbs", "vhd",
            "vhdx", "vsmacros", "vsw", "wasm", "website", "ws", "wsc", "wsf", "wsh", "xbap", "xht", "xhtml", "xla",
            "xlam", "xll", "xlm", "xlsb", "xlsm", "xltm", "xml", "xnk", "xps", "xsl", "xslt");

    private Extensions() {}

    /** Blanks and dots at the end left out as Windows does; empty when what follows the dot looks like no extension. */
    static String of(String name) {
        String shown = name.replaceAll("[\\s.\\p{Cntrl}]+$", "");
        int dot = shown.lastIndexOf('.');
        String last = dot < 0 ? "" : shown.substring(dot + 1).toLowerCase(Locale.ROOT);
        return last.matches("[a-z0-9_-]{1,20}") ? last : "";
    }

    static boolean harmful(String extension) {
        return HARMFUL.contains(extension);
    }
}
