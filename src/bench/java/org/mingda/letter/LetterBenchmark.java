package org.mingda.letter;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingda.bench.Comparison;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A sealed letter of one page, from its facts to its bytes, against openhtmltopdf setting the finished text of the same
 * letter with the same fonts and the same conformance; exits with 1 beyond twice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 2, time = 5)
public class LetterBenchmark {

    private static final double LIMIT = 2;
    private static final int ROUNDS = 3;
    private static final String LETTER = "correction-withdrawn";

    private final Press press = Press.with(Styles.LETTER);
    private final LetterOrder order = Samples.order(LETTER);
    private final LetterFonts fonts = new LetterFonts(new LetterSettings(null, null));
    private final String xhtml = onePage();

    private String onePage() {
        if (Press.pages(press.print(order)) != 1) {
            throw new IllegalStateException(LETTER + " has more than one page");
        }
        return press.xhtml(order);
    }

    @Benchmark
    public byte[] letter() {
        return press.print(order);
    }

    @Benchmark
    public byte[] openhtmltopdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withHtmlContent(xhtml, null)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ArchivalPdf.colours())
                    .usePDDocument(document)
                    .toStream(bytes);
            fonts.all().forEach(font -> builder.useFont(new PDFontSupplier(font.in(document)), font.family()));
            builder.run();
        }
        return bytes.toByteArray();
    }

    public static void main(String[] arguments) throws RunnerException {
        Comparison result = Comparison.run(LetterBenchmark.class, ROUNDS, List.of(), "openhtmltopdf", "letter");
        System.exit(result.atMost(LIMIT, "letter", "openhtmltopdf") ? 0 : 1);
    }
}
