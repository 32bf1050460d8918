package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Making a letter or its mail loads nothing from anywhere, not even where the office's own template asks for it: a
 * listener on this machine stays silent, and no picture of a file comes into the PDF.
 */
class NothingIsFetchedTest {

    @TempDir
    Path own;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer listener;
    private String web;
    private String file;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        web = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
        file = Files.write(own.resolve("picture.png"), picture()).toUri().toString();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void noWayOfATemplateToAskForSomethingIsFollowed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String place : List.of(web, file, file.replace("file:", "jar:file:") + "!/x", "//127.0.0.1/", "ftp://127.0.0.1/")) {
            text.append("""
                    <img src="%1$sa.png"/><img src="%1$s"/><input type="image" src="%1$sb.png"/><object data="%1$sc.png" type="image/png"></object>
                    <iframe src="%1$sd.html"></iframe><embed src="%1$se.swf"/><link rel="stylesheet" href="%1$sf.css"/>
                    <style>@import url("%1$sg.css"); @font-face { font-family: far; src: url("%1$sh.ttf"); }
                      .far { background-image: url("%1$si.png"); list-style-image: url(%1$sj.png); font-family: far }
                      .far:before { content: url("%1$sk.png") }</style>
                    <p class="far" style="background: url('%1$sl.png')">字</p><ul class="far"><li>字</li></ul>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="%1$sm.png"/></svg>
                    <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="%1$sn.xml" parse="text"/>
                    <base href="%1$s"/><img src="o.png"/><script src="%1$sp.js"></script>
                    """.formatted(place));
        }

        byte[] pdf = print(text.toString());

        assertThat(Press.text(pdf)).contains("字");
        assertThat(asked).isEmpty();
        assertThat(pictures(pdf)).isZero();
        assertThat(pictures(print("<img src=\"" + Typesetter.PICTURE
                + Base64.getEncoder().encodeToString(picture()) + "\"/>"))).as("a picture that is there").isOne();
    }

    @Test
    void neitherIsAnEntityNorAStyleSheetOfTheLayout() throws IOException {
        String layout = Files.readString(Path.of("letters/layout/letter.html"));
        layout("<?xml-stylesheet type=\"text/css\" href=\"" + web + "a.css\"?>" + layout);
        assertThat(Press.text(print("<p>字</p>"))).contains("字");

        layout("<!DOCTYPE html [<!ENTITY far SYSTEM \"" + web + "b\">]>" + layout.replace("</body>", "&far;</body>"));
        assertThatThrownBy(() -> print("<p>字</p>")).isInstanceOf(LetterDefect.class);

        assertThat(asked).isEmpty();
        URI.create(web + "heard").toURL().openStream().close();
        assertThat(asked).as("the listener listens").containsExactly("/heard");
    }

    @Test
    void whatPeopleTypedIsTextInTheLetterWhateverItLooksLike() throws IOException {
        String typed = "<img src=\"" + web + "x.png\"/><script>alert(1)</script> [[${letter.title}]] [(${7*7})] __${7*7}__"
                + " th:text=\"${7*7}\" &far; ]]> <!-- ";
        byte[] pdf = Press.withTemplatesIn(own).print(order(typed, "<p th:text=\"${reason}\"></p><p>[[${reason}]]</p>"));

        assertThat(Press.text(pdf)).contains(Press.withoutSpace(typed)).doesNotContain("49");
        assertThat(asked).isEmpty();
    }

    /** Of the cover of the mail only a link to our own pages may be followed, and only by a click. */
    @Test
    void theCoverOfTheMailAsksForNothingEither() throws IOException {
        String evil = "甲<img src='" + web + "n.png'> <style>@import '" + web + "n.css'</style>\" onload=\"alert(1)";
        String cover = new TemplateText().html(new LetterTemplates(new LetterSettings(null, null)).text("mail/cover.html"),
                Map.of("recipientName", evil, "agencyName", evil, "letter", Map.of("title", evil, "number", evil, "request", evil),
                        "files", List.of(Map.of("fileName", evil)), "parcel", new LetterParcel(false, false, "https://own.example/d/1"),
                        "linkUntil", Samples.DAY, "answerable", true, "answerLink", "https://own.example/consultation/1"));

        Document html = Jsoup.parse(cover);
        assertThat(html.select("img, link, style, script, iframe, object, embed, svg, base, meta, form, input, [src], [srcset],"
                + " [background], [onload], [data]")).isEmpty();
        assertThat(html.select("[style]").eachAttr("style")).allSatisfy(style -> assertThat(style).doesNotContain("url", "@"));
        assertThat(html.select("a")).extracting((Element link) -> link.attr("href"))
                .allSatisfy(href -> assertThat(href).startsWith("https://own.example/")).hasSize(2);
        assertThat(html.text()).contains("甲<img src=");
    }

    private byte[] print(String text) throws IOException {
        return Press.withTemplatesIn(own).print(order("x", text));
    }

    private LetterOrder order(String reason, String text) throws IOException {
        Files.writeString(own.resolve("evil.html"), """
                ---
                title: 告知书
                series: 告知
                signs: agency
                remedy: false
                article: 第三十六条
                facts: {agencyName: 机关, reason: 理由}
                ---
                """ + text);
        return new LetterOrder("a", "QS2026-00001", "evil", Samples.DAY, Map.of("agencyName", "明达市民政局", "reason", reason),
                "欧阳䶮", null, "zhang");
    }

    private void layout(String text) throws IOException {
        Files.createDirectories(own.resolve("layout"));
        Files.writeString(own.resolve("layout/letter.html"), text);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static int pictures(byte[] pdf) throws IOException {
        int found = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    found += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
