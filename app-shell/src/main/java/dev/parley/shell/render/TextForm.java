package dev.parley.shell.render;

/** How people read an object. */
@FunctionalInterface
public interface TextForm<T> {

    /** Writes it, whole lines only. */
    void write(T value, Screen screen);
}
