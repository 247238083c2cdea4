package dev.parley.shell.render;

import java.util.List;

/**
 * A result to show: an object for machines and the way people read it. Machine formats take the object's record
 * components as they are named, so a result record is flat, holds texts, numbers, booleans, times and lists of such, and
 * its times that are lengths are either {@code Duration} or named {@code ...Ms}.
 */
public sealed interface Shown {

    /** Nothing to show. */
    record Nothing() implements Shown {}

    /**
     * A text that is the same in every format: a completion script, for example.
     *
     * @param text several lines, without a last line end; who makes it sees to it that it is harmless
     */
    record Words(String text) implements Shown {}

    /**
     * Lines that are the same in every format, read once and never held in memory together.
     *
     * @param lines without line ends; who makes them sees to it that they are harmless
     */
    record Lines(Iterable<String> lines) implements Shown {}

    /**
     * One object.
     *
     * @param value a record
     * @param text how people read it
     */
    record One<T>(T value, TextForm<? super T> text) implements Shown {}

    /**
     * A list, read once; a lazy one is never held in memory by the machine formats.
     *
     * @param type the record that each row is
     * @param rows the rows in their order
     * @param text how people read them
     */
    record Rows<T>(Class<T> type, Iterable<T> rows, TextForm<Iterable<T>> text) implements Shown {}

    /** Nothing to show. */
    static Shown nothing() {
        return new Nothing();
    }

    /** A text that is the same in every format. */
    static Shown words(String text) {
        return new Words(text);
    }

    /** Lines that are the same in every format. */
    static Shown lines(Iterable<String> lines) {
        return new Lines(lines);
    }

    /** One object that people read as a list of its components. */
    static <T extends Record> Shown one(T value) {
        return new One<>(value, new FieldList());
    }

    /** One object with a text form of its own. */
    static <T> Shown one(T value, TextForm<? super T> text) {
        return new One<>(value, text);
    }

    /** A list with a column for each record component. */
    static <T extends Record> Shown rows(Class<T> type, Iterable<T> rows) {
        return new Rows<>(type, rows, new TextTable<>(Column.ofComponents(type)));
    }

    /** A list with chosen columns. */
    static <T> Shown rows(Class<T> type, Iterable<T> rows, List<Column<T>> columns) {
        return new Rows<>(type, rows, new TextTable<>(List.copyOf(columns)));
    }

    /** A list with a text form of its own. */
    static <T> Shown rows(Class<T> type, Iterable<T> rows, TextForm<Iterable<T>> text) {
        return new Rows<>(type, rows, text);
    }
}
