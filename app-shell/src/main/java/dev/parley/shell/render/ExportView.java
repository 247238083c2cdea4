package dev.parley.shell.render;

/**
 * What an export has written.
 *
 * @param file where
 * @param format how
 * @param records how many records the file has now
 * @param added how many of them are new
 */
public record ExportView(String file, String format, long records, long added) {

    /** The export as people read it. */
    public static void write(ExportView view, Screen screen) {
        screen.line(Amounts.count(view.added()) + " of " + Amounts.of(view.records(), "record") + " written to "
                + view.file());
    }
}
