package dev.parley.domain.campaign;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.ComparedCase.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two runs of the same cases, each with a bot of its own.
 *
 * @param one the run with the first bot
 * @param other the run with the second bot
 * @param cases those that both executed, in the order of the plan
 */
public record BotComparison(CampaignResult one, CampaignResult other, List<ComparedCase> cases) {
    /** Keeps an unchangeable copy. */
    public BotComparison {
        cases = List.copyOf(cases);
    }

    /** How the comparison came out: one word, never a count. */
    public enum Verdict {
        /** All are the same. */
        SAME,
        /** At least one differs. */
        DIFFERENT,
        /** None differs, and the vendor let some not be compared. */
        PARTLY_COMPARED,
        /** The vendor let none be compared. */
        NOTHING_COMPARED,
        /** None differs, and the credentials are refused or a right is missing. */
        NOT_ALLOWED,
        /** Somebody stopped Parley. */
        INTERRUPTED
    }

    /** Compares case by case; a case that only one of them executed is left out. */
    public static BotComparison of(CampaignResult one, CampaignResult other, Strictness strictness) {
        Map<CaseKey, CaseResult> others =
                other.cases().stream().collect(Collectors.toMap(CaseResult::key, Function.identity(), (a, b) -> a));
        return new BotComparison(
                one,
                other,
                one.cases().stream()
                        .flatMap(left -> Optional.ofNullable(others.get(left.key()))
                                .map(right -> ComparedCase.of(left, right, strictness))
                                .stream())
                        .toList());
    }

    /** How many of the cases came to that. */
    public int count(Finding finding) {
        return Math.toIntExact(
                cases.stream().filter(one -> one.finding() == finding).count());
    }

    /** How it came out. */
    public Verdict verdict() {
        List<CampaignVerdict> verdicts = Stream.of(one, other)
                .map(run -> CampaignVerdict.of(run, Optional.empty()))
                .toList();
        if (one.ending() == Ending.INTERRUPTED
                || other.ending() == Ending.INTERRUPTED
                || verdicts.contains(CampaignVerdict.INTERRUPTED)) {
            return Verdict.INTERRUPTED;
        }
        if (count(Finding.DIFFERENT) > 0) {
            return Verdict.DIFFERENT;
        }
        if (verdicts.contains(CampaignVerdict.NOT_ALLOWED)) {
            return Verdict.NOT_ALLOWED;
        }
        if (count(Finding.SAME) == 0) {
            return Verdict.NOTHING_COMPARED;
        }
        return count(Finding.NOT_COMPARED) == 0 ? Verdict.SAME : Verdict.PARTLY_COMPARED;
    }
}
