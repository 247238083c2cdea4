package dev.parley.shell.render;

import dev.parley.domain.resolution.RuleSheet;
import java.util.List;

/**
 * A file of rules.
 *
 * @param name what it is called
 * @param language which language's cues it holds; empty where it holds none
 * @param cues how many it adds
 * @param without how many of others it takes away
 * @param states how many states of the vendor it explains
 * @param tenants for which; none for all
 * @param bots for which; none for all
 */
public record RuleSheetRow(
        String name, String language, int cues, int without, int states, List<String> tenants, List<String> bots) {
    private static final List<Column<RuleSheetRow>> COLUMNS = List.of(
            Column.whole("NAME", RuleSheetRow::name),
            Column.of("LANGUAGE", RuleSheetRow::language),
            Column.number("CUES", RuleSheetRow::cues),
            Column.number("WITHOUT", RuleSheetRow::without),
            Column.number("STATES", RuleSheetRow::states),
            Column.of("TENANTS", row -> all(row.tenants())),
            Column.of("BOTS", row -> all(row.bots())));

    /** A sheet as it is listed. */
    public static RuleSheetRow of(RuleSheet sheet) {
        return new RuleSheetRow(
                sheet.source(),
                sheet.language().orElse(""),
                sheet.size(),
                sheet.without().values().stream().mapToInt(List::size).sum(),
                sheet.states().size(),
                sheet.tenants().stream().sorted().toList(),
                sheet.bots().stream().sorted().toList());
    }

    /** A list of them. */
    public static Shown list(List<RuleSheetRow> rows) {
        return Shown.rows(RuleSheetRow.class, rows, COLUMNS);
    }

    private static String all(List<String> names) {
        return names.isEmpty() ? "all" : String.join(", ", names);
    }
}
