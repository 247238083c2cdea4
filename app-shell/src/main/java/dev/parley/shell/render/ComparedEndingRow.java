package dev.parley.shell.render;

import dev.parley.domain.resolution.VendorComparison.Compared;
import java.util.List;

/**
 * A conversation of which the vendor and Parley both say how it ended.
 *
 * @param conversation the vendor's id
 * @param agrees whether both say the same
 * @param vendorResolved whether the vendor takes it for resolved
 * @param ours the word of our verdict
 * @param rule the rule that decided it
 */
public record ComparedEndingRow(String conversation, boolean agrees, boolean vendorResolved, String ours, String rule) {
    static final List<Column<ComparedEndingRow>> COLUMNS = List.of(
            Column.of("SAME", row -> row.agrees() ? "yes" : "no"),
            Column.of("VENDOR", row -> row.vendorResolved() ? "resolved" : "not"),
            Column.whole("OURS", ComparedEndingRow::ours),
            Column.of("RULE", ComparedEndingRow::rule),
            Column.whole("CONVERSATION", ComparedEndingRow::conversation));

    static ComparedEndingRow of(Compared one) {
        return new ComparedEndingRow(one.id().value(), one.agrees(), one.vendor(), one.ours(), one.rule());
    }
}
