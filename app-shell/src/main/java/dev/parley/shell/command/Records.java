package dev.parley.shell.command;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.sync.SyncLedger;
import java.util.Optional;
import java.util.OptionalInt;

/** What Parley keeps. The store is opened when a command first asks for something of it. */
public interface Records {

    /** What was done. */
    AuditTrail trail();

    /** The conversations that Parley knows. */
    ConversationBook book();

    /** The runs that are kept. */
    RunLedger runs();

    /** How many of the newest runs are kept when another one is over; absent when all are. */
    OptionalInt keptRuns();

    /** Who is who in redacted texts. */
    Pseudonyms pseudonyms();

    /** Takes secrets and personal data out of texts, as the settings say. */
    Redactor redactor();

    /** How fast the bots of a tenant reply. */
    ReplyTimeMemory replyTimes(String tenant);

    /** How far syncs got. */
    SyncLedger syncs();

    /** How conversations ended. */
    VerdictBook verdicts();

    /** Of which time what was held elsewhere is all judged. */
    Coverage coverage();

    /** Who this process is, for people who wonder who is at work: {@code parley 4711 on desk-host}. */
    String process();

    /**
     * The same, if there is a store of this version and reaching it takes no time: for TAB and for greetings, which must
     * not make one, change one or wait for one.
     */
    Optional<Records> ifThere();

    /** Whether others keep their records at the same place. */
    boolean isShared();

    /** Where it is kept, for people. */
    String place();
}
