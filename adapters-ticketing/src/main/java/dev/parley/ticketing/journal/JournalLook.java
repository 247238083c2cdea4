package dev.parley.ticketing.journal;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the file, or at where it would be made. Changes nothing. */
record JournalLook(JournalFile file) {

    DeskProbe probe() {
        Map<String, String> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        folder(found, missing);
        if (missing.isEmpty()) {
            tables(found, missing);
        }
        return new DeskProbe("Parley's journal", found, missing);
    }

    private void folder(Map<String, String> found, List<String> missing) {
        Path there = file.path().getParent();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            missing.add("folder: " + there + " is no folder in which this user may write; name another file");
        } else {
            found.put("folder", there.toString());
        }
    }

    private void tables(Map<String, String> found, List<String> missing) {
        if (!file.isThere()) {
            found.put("file", file.path() + " will be made when the first ticket is");
        } else if (!Files.isRegularFile(file.path()) || !Files.isWritable(file.path())) {
            missing.add("file: " + file.path() + " is no file that this user may write; name another file");
        } else {
            try (JournalSql sql = file.open()) {
                found.put("file", JournalFile.hasTables(sql) ? file.path().toString() : file.path() + ", empty");
            } catch (SQLException e) {
                missing.add("file: " + JournalFaults.of(e, false).getMessage() + ": " + file.path());
            } catch (DeskException e) {
                missing.add("file: " + e.getMessage() + ": " + file.path());
            }
        }
    }
}
