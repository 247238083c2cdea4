package dev.parley.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How files stood at a moment.
 *
 * @param stamps by path: when it was last written and how large it is; a file that is not there has one, too
 */
record FileStamps(Map<Path, String> stamps) {
    private static final String ABSENT = "absent";

    FileStamps {
        stamps = Map.copyOf(stamps);
    }

    /** Looks at them now. */
    static FileStamps of(Collection<Path> files) {
        Map<Path, String> stamps = new TreeMap<>();
        files.forEach(file -> stamps.put(file, stamp(file)));
        return new FileStamps(stamps);
    }

    /** What was written, came or went since then. */
    SortedSet<Path> since(FileStamps before) {
        Set<Path> all = new HashSet<>(stamps.keySet());
        all.addAll(before.stamps.keySet());
        SortedSet<Path> changed = new TreeSet<>();
        for (Path file : all) {
            String then = before.stamps.getOrDefault(file, ABSENT);
            if (!Objects.equals(then, stamps.getOrDefault(file, ABSENT))) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.lastModifiedTime() + " " + is.size() + " " + is.fileKey();
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
