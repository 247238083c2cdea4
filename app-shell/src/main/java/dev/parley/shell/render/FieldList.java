package dev.parley.shell.render;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** A record as people read it where nobody wrote a form for it: one component a line, values in one column. */
final class FieldList implements TextForm<Record> {

    @Override
    public void write(Record value, Screen screen) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        int widest = 0;
        for (RecordComponent component : components) {
            widest = Math.max(widest, label(component).length());
        }
        for (RecordComponent component : components) {
            String text = RecordValues.text(RecordValues.read(component, value));
            if (!text.isEmpty()) {
                String label = label(component);
                screen.line(
                        Span.dim(label + " ".repeat(widest - label.length() + 2)), Span.plain(Printable.oneLine(text)));
            }
        }
    }

    private static String label(RecordComponent component) {
        return Column.title(component.getName()).toLowerCase(Locale.ROOT);
    }
}
