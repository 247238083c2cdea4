package dev.parley.domain.campaign;

import dev.parley.domain.Port;
import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * The runs that are kept: how each was started, what came of every case, how far it came. What comes here is redacted
 * already, and is told again as it came.
 *
 * <p>A run belongs to the process that began it, or took it up last. Safe for many threads and for several processes at a
 * time. What is kept is durable when the method returns. An interrupt does not keep anything from being kept, and stays
 * set.
 *
 * <p>Its contract is tested by {@code RunLedgerContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface RunLedger extends KeptWords {

    /**
     * A run begins; from now on it is this process's. Safe to repeat: what was kept of it stays.
     *
     * @param setup names it by an id that no other run has
     */
    void begin(RunSetup setup);

    /**
     * Takes a run up that this process did not begin, or that has ended: from now on it is this process's, and has not
     * ended; what it took and cost until now is added to what it takes and costs from now on. Of several that do so at
     * once, one gets it.
     *
     * @return false when there is no such run, or a process that is alive, this one included, has it under way
     */
    boolean resume(RunId run);

    /**
     * Keeps what came of a case. Safe to repeat: what was kept of the same case gives way, and its place stays.
     *
     * @throws IllegalArgumentException when the run was never begun
     */
    void keep(RunId run, CaseResult result);

    /**
     * The run is over. Safe to repeat; the last one counts. Of a process that was killed before it said so, time and
     * requests are not known, and count nothing.
     *
     * @param ending how far it came, not {@link Ending#UNFINISHED}
     * @param took how long this process worked on it, since it began it or took it up last
     * @param calls the requests that it cost in that time, by kind
     * @throws IllegalArgumentException when the run was never begun
     */
    void end(RunId run, Ending ending, Duration took, Map<String, Long> calls);

    /** A run without its cases, if it is kept. */
    Optional<KeptRun> find(RunId run);

    /**
     * The runs begun last, of all tenants, the newest first, without their cases.
     *
     * @param atMost how many, 1 to 10,000
     */
    List<KeptRun> latest(int atMost);

    /**
     * The runs begun before that one, as {@link #latest} lists them; none where that one is not kept.
     *
     * @param atMost how many, 1 to 10,000
     */
    List<KeptRun> earlier(RunId than, int atMost);

    /**
     * Which runs' ids begin so, of all tenants, the newest first. Reads ids alone, however much is kept of the runs.
     *
     * @param beginning of an id, letter by letter; the whole id is a beginning, too, and so is the empty text, of every one
     * @param atMost how many, 1 to 10,000; two tell whether there is only one
     */
    List<RunId> startingWith(String beginning, int atMost);

    /** How each case came out that is kept of a run, in the order in which they were first kept; nothing of an unknown run. */
    SequencedMap<CaseKey, Verdict> executed(RunId run);

    /**
     * Tells the cases that are kept of a run, one by one, in the order in which they were first kept; nothing of an unknown
     * run. Needs no more memory for many than for few.
     *
     * @param reader is called on this thread, and may ask the ledger
     */
    void eachCase(RunId run, Consumer<CaseResult> reader);

    /**
     * Forgets a run and its cases, all of it or nothing.
     *
     * @return what was forgotten; nothing when there is no such run, or a process that is alive has it under way
     */
    Optional<RunAmount> forget(RunId run);

    /** What {@link #forgetBeyond} would forget now. Changes nothing. */
    RunAmount beyond(RunLimit limit);

    /**
     * Forgets the runs beyond the limit, of all tenants, and their cases: all of them or, where that fails, none. A run that
     * a process which is alive has under way stays, and counts as one of the newest. Safe to repeat.
     */
    RunAmount forgetBeyond(RunLimit limit);

    /** How many kept cases hold words of the conversation. */
    @Override
    int holding(ConversationId conversation);

    /**
     * Takes the words of a conversation out of every case that is kept so far, as {@link WithoutWords} says: verdicts,
     * times and other figures stay. All or nothing; safe to repeat.
     *
     * @return how many cases lost words
     */
    @Override
    int erase(ConversationId conversation);

    /** A run with all of its cases, which are in memory then; if it is kept. */
    default Optional<CampaignResult> whole(RunId run) {
        return find(run).map(kept -> {
            List<CaseResult> cases = new ArrayList<>();
            eachCase(run, cases::add);
            return new CampaignResult(kept.setup(), cases, kept.ending(), kept.took(), kept.calls());
        });
    }
}
