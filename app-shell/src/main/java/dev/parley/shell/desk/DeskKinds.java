package dev.parley.shell.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of desks that there are. Whatever is wrong with one of them is a line of {@link #troubles()}, and the others are
 * there all the same. Immutable.
 *
 * @param byWord the kinds in the order of their finding
 * @param troubles what could not be used, each a line that names it
 */
public record DeskKinds(Map<String, DeskKind> byWord, List<Trouble> troubles) {

    /**
     * Something that was to bring a desk and does not.
     *
     * @param from where it is
     * @param what is wrong with it, in one line without a full stop
     */
    public record Trouble(String from, String what) {
        @Override
        public String toString() {
            return from + " brings no desk: " + what;
        }
    }

    /**
     * What came with Parley, and what the jars bring, each in a class loader of its own.
     *
     * @param jars those of a folder, called by their names in it
     * @param named those that somebody named, called as they were
     */
    public static DeskKinds find(List<Path> jars, List<Path> named) {
        return of(Stream.of(
                        Stream.of(ServiceFiles.read(DeskKinds.class.getClassLoader(), DeskKind.BUILT_IN)),
                        jars.stream().map(jar -> DeskJar.open(jar, String.valueOf(jar.getFileName()))),
                        named.stream().map(jar -> DeskJar.open(jar, jar.toString())))
                .flatMap(found -> found)
                .toList());
    }

    private static DeskKinds of(List<Found> all) {
        Map<String, DeskKind> byWord = new LinkedHashMap<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Found found : all) {
            troubles.addAll(found.troubles());
            for (DeskKind kind : found.kinds()) {
                DeskKind before = byWord.putIfAbsent(kind.word(), kind);
                if (before != null) {
                    troubles.add(new Trouble(
                            kind.from(), "the kind '" + kind.word() + "' is there already (" + before.from() + ")"));
                }
            }
        }
        return new DeskKinds(Collections.unmodifiableMap(byWord), List.copyOf(troubles));
    }

    /** The kind of that word. */
    public Optional<DeskKind> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** What was found in one place. */
    record Found(List<DeskKind> kinds, List<Trouble> troubles) {
        static Found nothing(String from, String why) {
            return new Found(List.of(), List.of(new Trouble(from, why)));
        }
    }
}
