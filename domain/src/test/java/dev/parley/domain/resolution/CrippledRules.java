package dev.parley.domain.resolution;

import java.util.LinkedHashMap;
import java.util.List;

/** A sheet of rules that believes every word. */
final class CrippledRules {
    private static final List<String> LOST =
            List.of("negation", "hedge", "condition", "unsolved-by-visitor", "question-start");

    private CrippledRules() {}

    static RuleSheet of(RuleSheet sheet) {
        var cues = new LinkedHashMap<>(sheet.cues());
        LOST.forEach(cues::remove);
        return new RuleSheet(
                sheet.source(),
                sheet.tenants(),
                sheet.bots(),
                sheet.language(),
                sheet.reachesAnywhere(),
                sheet.words(),
                cues,
                sheet.without(),
                sheet.states());
    }
}
