package dev.parley.domain.campaign;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Verdict;
import java.util.Optional;

/** How a whole run came out: one word, never a count. */
public enum CampaignVerdict {
    /** Every case passed, or as many as were required. */
    PASSED,
    /** A case failed, or the bot was too slow; or the required share was not reached. */
    FAILED,
    /** Nothing failed, and the vendor let no case through. */
    NOTHING_DONE,
    /** Nothing failed, and the vendor let some cases through. */
    PARTLY_DONE,
    /** The credentials are refused, or a right is missing. */
    NOT_ALLOWED,
    /** Somebody stopped Parley. */
    INTERRUPTED;

    /**
     * Judges a run.
     *
     * @param required the share of cases that must pass, where not all must: judged by the lower end of the interval
     */
    public static CampaignVerdict of(CampaignResult result, Optional<Double> required) {
        CampaignSummary summary = CampaignSummary.of(result);
        if (result.ending() == Ending.INTERRUPTED || summary.count(Verdict.INTERRUPTED) > 0) {
            return INTERRUPTED;
        }
        boolean failed = summary.count(Verdict.FAILED) + summary.count(Verdict.TIMEOUT) > 0;
        boolean negative = required.map(share -> summary.rate().low() < share).orElse(failed);
        boolean judged = summary.rate().total() > 0;
        if (judged && negative) {
            return FAILED;
        }
        long undone = result.cases().stream()
                .filter(one -> one.verdict().isNoVerdictOnTheBot())
                .count();
        if (undone == 0) {
            return PASSED;
        }
        if (result.cases().stream().anyMatch(CampaignVerdict::isNotAllowed)) {
            return NOT_ALLOWED;
        }
        return judged ? PARTLY_DONE : NOTHING_DONE;
    }

    private static boolean isNotAllowed(CaseResult one) {
        return one.last().completion() instanceof Completion.BrokenOff broken
                && (broken.fault() instanceof ContactFault.CredentialsRefused
                        || broken.fault() instanceof ContactFault.ScopeMissing);
    }
}
