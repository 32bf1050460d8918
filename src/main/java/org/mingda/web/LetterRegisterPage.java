package org.mingda.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.Agency;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.letter.LetterRegister;
import org.mingda.letter.LetterRegister.Series;
import org.mingda.letter.RegisteredLetter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of an agency's letters (文号登记簿): every number in its order, those not used with their reason. */
@OfficersPage
class LetterRegisterPage {

    private static final List<String> HEAD = List.of("文号", "文书", "申请编号", "成文日期", "收件人", "状态", "作废理由", "作废人", "作废时间");

    private final DeskAccess access;
    private final LetterRegister register;
    private final People people;
    private final MessageSource words;

    LetterRegisterPage(DeskAccess access, LetterRegister register, People people, MessageSource words) {
        this.access = access;
        this.register = register;
        this.people = people;
        this.words = words;
    }

    /** A line with the name of who cancelled the number, and when; null when nobody did. */
    record Line(RegisteredLetter letter, String day, String who, String when) {}

    @GetMapping("/desk/letters")
    String show(@RequestParam(required = false) String series, @RequestParam(required = false) String year,
            @RequestParam(required = false) String page, Model model) {
        Person officer = access.reader();
        List<Series> all = register.of(access.agencyOf(officer).id());
        List<Integer> years = all.stream().map(Series::year).distinct().toList();
        Integer shown = years.stream().filter(one -> String.valueOf(one).equals(year)).findFirst()
                .orElse(years.isEmpty() ? null : years.get(0));
        List<Series> ofYear = all.stream().filter(one -> Objects.equals(one.year(), shown)).toList();
        model.addAttribute("officer", officer).addAttribute("years", years).addAttribute("year", shown)
                .addAttribute("series", ofYear);
        ofYear.stream().filter(one -> one.series().equals(series)).findFirst()
                .or(() -> ofYear.stream().findFirst()).ifPresent(one -> add(officer, one, page, model));
        return "desk/letters";
    }

    /** The whole register of a series and a year. */
    @GetMapping("/desk/letters/register.csv")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(@RequestParam String series, @RequestParam int year) {
        Agency agency = access.agencyOf(access.reader());
        StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(HEAD));
        try (Stream<RegisteredLetter> all = register.all(agency.id(), series, year)) {
            lines(all.toList()).forEach(line -> table.append(Csv.line(cells(line))));
        }
        return Download.saved("文号登记簿-" + series.replaceAll("[^\\p{IsHan}\\w]", "_") + "-" + year + ".csv",
                table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(Person officer, Series one, String asked, Model model) {
        int pages = Math.max(1, (one.last() + LetterRegister.PAGE_SIZE - 1) / LetterRegister.PAGE_SIZE);
        int page = asked != null && asked.matches("\\d{1,6}") ? Math.min(pages, Math.max(1, Integer.parseInt(asked))) : 1;
        model.addAttribute("shown", one).addAttribute("page", page).addAttribute("pages", pages).addAttribute("lines",
                lines(register.page(access.agencyOf(officer).id(), one.series(), one.year(), page)));
    }

    private List<Line> lines(List<RegisteredLetter> letters) {
        Set<String> logins = letters.stream().map(RegisteredLetter::cancelledBy).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        OfficerNames names = new OfficerNames(people.names(logins));
        return letters.stream().map(letter -> new Line(letter, ChineseDates.day(letter.date()),
                letter.cancelledBy() == null ? null : names.of(letter.cancelledBy()),
                ChineseDates.minute(letter.cancelledAt()))).toList();
    }

    private List<String> cells(Line line) {
        RegisteredLetter letter = line.letter();
        String state = words.getMessage("desk.letter." + letter.state(), null, LocaleContextHolder.getLocale());
        return new ArrayList<>(Arrays.asList(letter.number(), letter.title(), letter.request(), letter.date().toString(),
                letter.recipientName(), state, letter.reason(), line.who(), line.when()));
    }
}
