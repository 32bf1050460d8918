package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.law.Notation.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files are read as a spreadsheet writes them, and a bad cell is named by file, line and column. */
class RuleTableTest {

    @Test
    void commentsAndEmptyLinesAreSkippedAndLinesCountedAllTheSame() {
        List<RuleRow> rows = RuleTable.parse("t.csv", List.of("# 说明", "", "a,b", " x , y ", "#", "1,2"));

        assertThat(rows).extracting(RuleRow::line).containsExactly(4, 6);
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("a", "x", "b", "y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a,b|a;b", "\"a,b\",c|a,b;c", "\"say \"\"yes\"\", he said\",c|say \"yes\", he said;c", "\"\"\"x\"\"\",|\"x\";",
        ",|;", "\"\",x|;x", "5\",x|5\";x"})
    void quotesProtectCommasAndThemselves(String line, String cells) {
        assertThat(String.join(";", CsvLine.cells(line))).isEqualTo(cells);
    }

    @Test
    void aCellThatCannotBeReadIsNamed() {
        RuleRow row = RuleTable.parse("t.csv", List.of("n,d,e,empty", "x,2026-2-1,upside-down,")).get(0);

        assertThatThrownBy(() -> row.number("n")).hasMessage("规则文件 t.csv 第2行 n 列：“x”应为整数");
        assertThatThrownBy(() -> row.date("d")).hasMessageContaining("“2026-2-1”应为 2019-05-15 形式的日期");
        assertThatThrownBy(() -> row.oneOf(RemedyKind.class, "e")).hasMessageContaining("“upside-down”不是已知的值");
        assertThatThrownBy(() -> row.text("empty")).hasMessageContaining("empty 列：不能为空");
        assertThatThrownBy(() -> row.text("none")).hasMessageContaining("none 列：没有这一列");
        assertThat(row.list("empty")).isEmpty();
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> RuleTable.parse("t.csv", List.of("a,b", "1,2,3")))
                .hasMessage("规则文件 t.csv 第2行：应有2列，实际有3列");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> RuleTable.read(RuleSource.in(folder), "t.csv"))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("t.csv");
        assertThatThrownBy(() -> RuleTable.read(RuleSource.onClasspath(), "t.csv"))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("t.csv");
    }

    @Test
    void anOfficeMayKeepItsOwnRules(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rulebooks.csv"), "id,name,validFrom\nown,本地规则,2030-01-01\n");
        Files.writeString(folder.resolve("periods.csv"),
                "rulebook,period,days,unit,countsFrom,article,label\nown,reply,10,working-day,收到,第一条,答复\n");
        Files.writeString(folder.resolve("policies.csv"), "rulebook,policy,value,choices,article,label\n");

        RuleBook own = RuleBooks.from(RuleSource.in(folder)).inForceOn(day("2030-01-01"));

        assertThat(own.period("reply")).isEqualTo(new Period("reply", 10, "收到", "第一条", "答复"));
    }

    @Test
    void aPeriodInAnotherUnitIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rulebooks.csv"), "id,name,validFrom\nown,本地规则,2030-01-01\n");
        Files.writeString(folder.resolve("periods.csv"),
                "rulebook,period,days,unit,countsFrom,article,label\nown,reply,10,month,收到,第一条,答复\n");
        Files.writeString(folder.resolve("policies.csv"), "rulebook,policy,value,choices,article,label\n");

        assertThatThrownBy(() -> RuleBooks.from(RuleSource.in(folder))).hasMessageContaining("working-day");
    }
}
