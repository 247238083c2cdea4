package com.example.desks;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Opens folders of tickets. */
public final class FolderDeskProvider implements TicketDeskProvider {

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public String description() {
        return "Tickets as text files, one folder for each";
    }

    @Override
    public List<DeskSetting> settings() {
        return List.of(
                DeskSetting.required("folder", "where the tickets are"),
                DeskSetting.secret("password", "what its file 'password' says, where it has one"),
                DeskSetting.optional("state.resolved", "the word for what is solved", "solved"));
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        return new FolderDesk(
                Path.of(settings.get("folder")), settings.secret("password"), settings.get("state.resolved"), clock);
    }
}
