package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.shell.report.RunAgain;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reports that a line asks for.
 *
 * @param kinds each once
 * @param folder where they are written to
 */
record Reports(List<ReportKind> kinds, Path folder) {
    /** Keeps an unchangeable copy. */
    Reports {
        kinds = List.copyOf(kinds);
    }

    /** @throws CommandFailure when there is no such kind */
    static Reports of(Invocation line) {
        return new Reports(CampaignOptions.reports(line), CampaignOptions.reportDir(line));
    }

    /**
     * Which were written, and which were not.
     *
     * @param files those that were
     * @param lost those that were not, each in words
     */
    record Written(List<String> files, List<String> lost) {
        /** Tells what was not written. Done is then only partly done; any other end stays. */
        CommandResult telling(CommandResult done, Invocation line) {
            lost.forEach(line::note);
            return !lost.isEmpty() && done.exitCode() == ExitCode.DONE ? done.endingWith(ExitCode.PARTLY) : done;
        }
    }

    /**
     * Makes the folder where it is missing, before anything is sent; what stands there stays.
     *
     * @throws CommandFailure when a report could not be written into it as things are
     */
    void makeRoom() {
        if (kinds.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw noPlace(folder, why(e));
        }
        kinds.stream().map(this::place).forEach(Reports::checkWritable);
    }

    /**
     * Writes them; one that cannot be written keeps no other from being written.
     *
     * @param again tells how a case is had again
     */
    Written write(CampaignResult result, RunAgain again) {
        List<String> files = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (ReportKind kind : kinds) {
            Path place = place(kind);
            failure(kind, place, result, again)
                    .ifPresentOrElse(
                            why -> lost.add("the report " + place + " was not written: " + why
                                    + ". 'parley runs show " + result.setup().run()
                                    + " --report ... --report-dir ...' writes it elsewhere"),
                            () -> files.add(place.toString()));
        }
        return new Written(List.copyOf(files), List.copyOf(lost));
    }

    private Optional<String> failure(ReportKind kind, Path place, CampaignResult result, RunAgain again) {
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(place, StandardCharsets.UTF_8)) {
                kind.write(result, again, out);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(why(e));
        }
    }

    private Path place(ReportKind kind) {
        return folder.resolve(kind.file());
    }

    private static void checkWritable(Path place) {
        if (Files.isDirectory(place)) {
            throw noPlace(place, "it is a folder");
        }
        if (!Files.isWritable(
                Files.exists(place) ? place : place.toAbsolutePath().getParent())) {
            throw noPlace(place, "its rights do not allow it");
        }
    }

    private static CommandFailure noPlace(Path place, String why) {
        return CommandFailure.usage(
                "no report can be written to '" + place + "': " + why + "; nothing was done",
                "Name a folder that can be written with --report-dir");
    }

    private static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "its rights do not allow it";
            case FileAlreadyExistsException there -> "a file stands where a folder should be";
            case NoSuchFileException gone -> "there is no such place";
            case FileSystemException other ->
                Objects.requireNonNullElseGet(other.getReason(), other.getClass()::getSimpleName);
            case IOException other ->
                Objects.requireNonNullElseGet(other.getMessage(), other.getClass()::getSimpleName);
        };
    }
}
