package dev.parley.shell.render;

import java.util.Iterator;
import java.util.List;

/** Writes a result in the format that was asked for. */
public final class Renderer {
    private Renderer() {}

    /** Writes the whole result and sends it on. */
    public static void write(Shown shown, OutputFormat format, Screen screen) {
        switch (shown) {
            case Shown.Nothing nothing -> {}
            case Shown.Words words -> screen.raw(words.text() + "\n");
            case Shown.Lines lines -> lines.lines().forEach(line -> screen.raw(line + "\n"));
            case Shown.One<?> one -> one(one, format, screen);
            case Shown.Rows<?> rows -> rows(rows, format, screen);
        }
        screen.flush();
    }

    private static <T> void one(Shown.One<T> one, OutputFormat format, Screen screen) {
        switch (format) {
            case TABLE -> one.text().write(one.value(), screen);
            case JSON -> screen.raw(MachineText.json(one.value()) + "\n");
            case NDJSON -> screen.raw(MachineText.jsonLine(one.value()) + "\n");
            case YAML -> screen.raw(MachineText.yaml(one.value()));
            case CSV -> csv(new CsvText(one.value().getClass()), List.of(one.value()), screen);
        }
    }

    private static <T> void rows(Shown.Rows<T> rows, OutputFormat format, Screen screen) {
        switch (format) {
            case TABLE -> rows.text().write(rows.rows(), screen);
            case JSON -> jsonArray(rows.rows().iterator(), screen);
            case NDJSON -> rows.rows().forEach(row -> screen.raw(MachineText.jsonLine(row) + "\n"));
            case YAML -> yamlList(rows.rows().iterator(), screen);
            case CSV -> csv(new CsvText(rows.type()), rows.rows(), screen);
        }
    }

    private static void jsonArray(Iterator<?> rows, Screen screen) {
        if (!rows.hasNext()) {
            screen.raw("[]\n");
            return;
        }
        String before = "[\n  ";
        while (rows.hasNext()) {
            screen.raw(before + MachineText.json(rows.next()).replace("\n", "\n  "));
            before = ",\n  ";
        }
        screen.raw("\n]\n");
    }

    private static void yamlList(Iterator<?> rows, Screen screen) {
        if (!rows.hasNext()) {
            screen.raw("[]\n");
        }
        while (rows.hasNext()) {
            screen.raw(MachineText.yaml(List.of(rows.next())));
        }
    }

    private static void csv(CsvText csv, Iterable<?> rows, Screen screen) {
        screen.raw(csv.header());
        rows.forEach(row -> screen.raw(csv.row(row)));
    }
}
