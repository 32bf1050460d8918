package org.mingda.intake.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes characters of bytes whose label is missing, unknown or wrong, as it often is in Chinese mail. */
final class ChineseBytes {

    static final Charset GB = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Set<String> LABELS_OF_GB = Set.of("gb2312", "gbk", "gb18030", "gb_2312-80", "cp936", "euc-cn",
            "x-gbk", "hz-gb-2312", "gb2312_charset", "chinesesimplified");
    private static final Set<String> SAYS_NOTHING = Set.of("", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252",
            "unknown-8bit", "x-unknown", "default", "default_charset", "binary");
    private static final String COMMON = "的一是不了在有人我他这个中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
            + "這個來為國說時會對於請开開公信息申请您好政府关于關附件姓名电话電話地址号號证證内容內見见收确認认谢謝日月";
    private static final int SAMPLE = 4000;

    private ChineseBytes() {}

    /** @param label the charset that the mail names; may be null, unknown or wrong */
    static String decode(byte[] bytes, String label) {
        Optional<Charset> named = named(label);
        if (isAscii(bytes)) {
            return new String(bytes, named.orElse(StandardCharsets.US_ASCII));
        }
        return candidates(label, named)
                .map(charset -> new Reading(charset, strictly(bytes, charset)))
                .filter(reading -> reading.text() != null)
                .max(Comparator.comparingDouble(reading -> reading.score(named, saysNothing(label))))
                .map(Reading::text)
                .orElseGet(() -> leastBroken(bytes, named));
    }

    private static Stream<Charset> candidates(String label, Optional<Charset> named) {
        Set<Charset> all = new LinkedHashSet<>();
        named.ifPresent(all::add);
        all.add(StandardCharsets.UTF_8);
        all.add(GB);
        all.add(BIG5);
        if (saysNothing(label)) {
            all.add(Charset.forName("windows-1252"));
        }
        return all.stream();
    }

    private static String leastBroken(byte[] bytes, Optional<Charset> named) {
        return Stream.concat(named.stream(), Stream.of(StandardCharsets.UTF_8, GB))
                .map(charset -> new String(bytes, charset))
                .min(Comparator.comparingLong(text -> text.chars().filter(c -> c == 0xFFFD).count())).orElseThrow();
    }

    private static Optional<Charset> named(String label) {
        String name = plain(label);
        if (SAYS_NOTHING.contains(name)) {
            return Optional.empty();
        }
        if (LABELS_OF_GB.contains(name)) {
            return Optional.of(GB);
        }
        if (name.startsWith("big5") || name.equals("cp950")) {
            return Optional.of(BIG5);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean saysNothing(String label) {
        return SAYS_NOTHING.contains(plain(label));
    }

    private static String plain(String label) {
        return label == null ? "" : label.replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b == 0x1B) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    /** What the bytes would say in one charset. */
    private record Reading(Charset charset, String text) {

        /** How much it looks like writing: ordinary characters of that charset, and the commonest of all. */
        double score(Optional<Charset> named, boolean unlabelled) {
            int[] beyondAscii = text.codePoints().filter(c -> c >= 0x80).limit(SAMPLE).toArray();
            double all = Math.max(1, beyondAscii.length);
            double common = Arrays.stream(beyondAscii)
                    .filter(c -> COMMON.indexOf(c) >= 0).count() / all;
            double label = named.filter(charset::equals).isPresent() ? 0.3 : 0;
            return ordinary(beyondAscii) / all + common + label + (charset.equals(StandardCharsets.UTF_8) ? 0.6 : 0)
                    + (unlabelled && isLatin() ? 0.7 : 0);
        }

        private boolean isLatin() {
            return charset.name().equals("windows-1252");
        }

        private long ordinary(int[] characters) {
            if (isLatin()) {
                return 0;
            }
            int last = charset.equals(BIG5) ? 0xC6 : 0xD7;
            CharsetEncoder encoder = (charset.equals(BIG5) ? BIG5 : Charset.forName("GB2312")).newEncoder();
            return Arrays.stream(characters).filter(c -> leads(encoder, c, last)).count();
        }

        private static boolean leads(CharsetEncoder encoder, int character, int last) {
            try {
                ByteBuffer bytes = encoder.encode(CharBuffer.wrap(Character.toChars(character)));
                return bytes.remaining() == 2 && (bytes.get(0) & 0xFF) >= 0xA1 && (bytes.get(0) & 0xFF) <= last;
            } catch (CharacterCodingException notInIt) {
                return false;
            }
        }
    }
}
