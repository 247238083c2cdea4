package dev.parley.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Offers the files beside the word that is typed. */
final class FileSuggestions implements Suggestions {
    private static final int MOST = 200;

    @Override
    public List<Suggestion> offer(Typed typed) {
        int slash = typed.word().lastIndexOf('/');
        String folder = typed.word().substring(0, slash + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.limit(MOST)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(file -> Files.isDirectory(file)
                            ? new Suggestion(folder + file.getFileName() + "/", "", false)
                            : Suggestion.of(folder + file.getFileName()))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
