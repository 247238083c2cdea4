package com.example.desks;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

class FolderDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new FolderDeskFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
