package dev.parley.shell.wiring;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.shell.command.Records;

/** The records of this user, in the store. */
final class StoredRecords implements Records {
    @Override
    public AuditTrail trail() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConversationBook book() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Pseudonyms pseudonyms() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Redactor redactor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReplyTimeMemory replyTimes(String tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String place() {
        throw new UnsupportedOperationException();
    }
}
