package com.example.desks;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files: a folder for each ticket, in it a file for each field and for each comment. */
final class TicketFiles {
    private final Path folder;

    TicketFiles(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** What who opens it has to know; nothing where anybody may. */
    Optional<String> password() {
        Path kept = folder.resolve("password");
        return Files.exists(kept)
                ? Optional.of(asked(() -> Files.readString(kept).strip()))
                : Optional.empty();
    }

    /** The oldest first. */
    List<String> tickets() {
        return asked(() -> names(folder, "[0-9]+")).stream()
                .sorted(Comparator.comparing(Integer::valueOf))
                .toList();
    }

    boolean has(String ticket, String field) {
        return Files.exists(folder.resolve(ticket).resolve(field));
    }

    String read(String ticket, String field) {
        return asked(() ->
                has(ticket, field) ? Files.readString(folder.resolve(ticket).resolve(field)) : "");
    }

    List<String> comments(String ticket) {
        return asked(() -> {
            Path at = folder.resolve(ticket);
            return names(at, "comment-[0-9]+").stream()
                    .map(name -> read(ticket, name))
                    .toList();
        });
    }

    /** All of it is made aside and then put in its place, so nobody ever sees half of a ticket. */
    String create(Map<String, String> fields) {
        return changed(() -> {
            Path aside = Files.createTempDirectory(folder, "new");
            for (var field : fields.entrySet()) {
                Files.writeString(aside.resolve(field.getKey()), field.getValue());
            }
            int id = names(folder, "[0-9]+").size() + 1;
            while (!isPlaced(aside, folder.resolve(String.valueOf(id)))) {
                id++;
            }
            return String.valueOf(id);
        });
    }

    /** Another process may have taken that number. */
    private static boolean isPlaced(Path aside, Path ticket) throws IOException {
        try {
            Files.move(aside, ticket, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(ticket)) {
                return false;
            }
            throw e;
        }
    }

    void comment(String ticket, String text) {
        write(ticket, "comment-%06d".formatted(comments(ticket).size() + 1), text);
    }

    void write(String ticket, String field, String text) {
        changed(() -> {
            Path aside = Files.writeString(Files.createTempFile(folder, "new", ""), text);
            return Files.move(aside, folder.resolve(ticket).resolve(field), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private static List<String> names(Path in, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** Nothing was changed: it may be tried again. */
    private static <T> T asked(Work<T> work) {
        return doing(work, false);
    }

    /** It may have been done all the same: Parley looks before it tries again. */
    private static <T> T changed(Work<T> work) {
        return doing(work, true);
    }

    private static <T> T doing(Work<T> work, boolean unclear) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new DeskException(new DeskFault.Transient(unclear, "the folder fails: " + e.getMessage()), e);
        }
    }
}
