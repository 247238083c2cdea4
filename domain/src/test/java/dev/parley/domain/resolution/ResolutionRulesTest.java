package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolutionRulesTest {
    private static final Ending REROUTED = closed("Where is it?", "The lorry 12 is rerouted to you.");

    @Test
    void aSheetAddsCuesAndListsOfWords() {
        assertThat(word(ResolutionRules.builtIn(), REROUTED)).isEqualTo("unknown");
        assertThat(word(
                        with(sheet(Set.of(), Set.of(), Map.of("solved-by-bot", List.of("%vessel ..2 rerouted")))),
                        REROUTED))
                .isEqualTo("resolved-by-bot");
    }

    @Test
    void whatItAddsIsHeldAgainstNegationsAndQuestionsAsEverythingElse() {
        ResolutionRules rules =
                with(sheet(Set.of(), Set.of(), Map.of("solved-by-bot", List.of("%vessel ..3 rerouted"))));

        assertThat(word(rules, closed("Where?", "The lorry is not yet rerouted.")))
                .isEqualTo("unresolved");
        assertThat(word(rules, closed("Where?", "Once the lorry is rerouted we will tell you.")))
                .isEqualTo("unresolved");
    }

    @Test
    void aSheetForABotHoldsForThatBotAlone() {
        var classifier = new ResolutionClassifier(
                with(sheet(Set.of(), Set.of("courier-bot"), Map.of("solved-by-bot", List.of("rerouted")))));

        assertThat(classifier.classify(REROUTED).word()).isEqualTo("unknown");
        assertThat(classifier
                        .classify(REROUTED.with(Optional.of(new BotId("order-bot"))))
                        .word())
                .isEqualTo("unknown");
        assertThat(classifier
                        .classify(REROUTED.with(Optional.of(new BotId("courier-bot"))))
                        .word())
                .isEqualTo("resolved-by-bot");
    }

    @Test
    void aSheetForATenantHoldsForThatTenantAlone() {
        ResolutionRules rules = with(sheet(Set.of("acme"), Set.of(), Map.of("solved-by-bot", List.of("rerouted"))));

        assertThat(word(rules.meantFor("acme"), REROUTED)).isEqualTo("resolved-by-bot");
        assertThat(word(rules.meantFor("other"), REROUTED)).isEqualTo("unknown");
    }

    @Test
    void aCueThatIsTakenAwayDoesNotCountAnyMore() {
        Ending done = closed("Help", "All done!");
        RuleSheet without = new RuleSheet(
                "own.yaml",
                Set.of(),
                Set.of(),
                Optional.of("english"),
                false,
                Map.of(),
                Map.of(),
                Map.of("solved", List.of("all set|good|done|clear")),
                Map.of());

        assertThat(word(ResolutionRules.builtIn(), done)).isEqualTo("resolved-by-bot");
        assertThat(word(with(without), done)).isEqualTo("unknown");
    }

    @Test
    void aTeamExplainsTheVendorsStates() {
        RuleSheet states = new RuleSheet(
                "own.yaml",
                Set.of(),
                Set.of(),
                Optional.empty(),
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("wrapped-up", "resolved-by-bot"));
        Ending wrapped = Endings.ending(
                new ConversationState.Unrecognised("Wrapped-Up"), message(new Author.Visitor(), "it never came"));

        assertThat(word(ResolutionRules.builtIn(), wrapped)).isNotEqualTo("resolved-by-bot");
        assertThat(new ResolutionClassifier(with(states))
                        .classify(wrapped)
                        .evidence()
                        .getFirst())
                .hasToString("the vendor says Wrapped-Up [vendor-state]");
    }

    @Test
    void aLanguageOfItsOwnIsHeard() {
        RuleSheet danish = new RuleSheet(
                "danish.yaml",
                Set.of(),
                Set.of(),
                Optional.of("danish"),
                false,
                Map.of(),
                Map.of(
                        "common", List.of("det|er|og|din|pakke|jeg|har|nu"),
                        "solved", List.of("loest"),
                        "negation", List.of("ikke")),
                Map.of(),
                Map.of());

        assertThat(word(with(danish), closed("Hjælp", "Det er nu loest."))).isEqualTo("resolved-by-bot");
        assertThat(word(with(danish), closed("Hjælp", "Det er ikke loest."))).isEqualTo("unresolved");
    }

    @Test
    void rulesThatCannotBeUsedAreRefusedWhenTheClassifierIsMade() {
        ResolutionRules rules = with(sheet(Set.of(), Set.of(), Map.of("solved", List.of("%nothing"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResolutionClassifier(rules))
                .withMessageContaining("%nothing");
    }

    @Test
    void anExplanationNamesEveryRuleAndWhatBecameOfEveryCue() {
        Explanation explanation = new ResolutionClassifier()
                .explain(closed("My refund?", "Is your issue resolved? Your refund was paid out."));

        assertThat(explanation.looks()).hasSize(10);
        assertThat(explanation.looks().stream().filter(Explanation.Look::decided))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.rule()).isEqualTo("last-word");
                    assertThat(look.outcome()).isEqualTo("resolved-by-bot");
                    assertThat(look.saw()).isEqualTo("bot said: 'Your refund was paid out.'");
                });
        assertThat(explanation.remarks())
                .anySatisfy(remark -> {
                    assertThat(remark.quote()).isEqualTo("Is your issue resolved?");
                    assertThat(remark.means()).isEqualTo("nothing");
                    assertThat(remark.why()).isEqualTo("it is asked");
                })
                .anySatisfy(remark -> {
                    assertThat(remark.means()).isEqualTo("solved");
                    assertThat(remark.source()).isEqualTo("built-in english");
                });
    }

    @Test
    void rulesAreTriedOnEndings() {
        var trial = new TryRules(
                new ResolutionClassifier(),
                new ResolutionClassifier(
                        with(sheet(Set.of(), Set.of(), Map.of("solved-by-bot", List.of("rerouted"))))));

        assertThat(trial.judge(closed("Help", "All done!"))).isEmpty();
        assertThat(trial.judge(REROUTED))
                .hasValueSatisfying(change -> assertThat(
                                change.before().word() + ">" + change.after().word())
                        .isEqualTo("unknown>resolved-by-bot"));
        assertThat(trial.judged()).isEqualTo(2);
        assertThat(trial.changed()).isEqualTo(1);
        assertThat(trial.outcomesBefore()).isEqualTo(Map.of("resolved-by-bot", 1, "unknown", 1));
        assertThat(trial.outcomesAfter()).isEqualTo(Map.of("resolved-by-bot", 2));
    }

    private static String word(ResolutionRules rules, Ending ending) {
        return new ResolutionClassifier(rules).classify(ending).word();
    }

    private static ResolutionRules with(RuleSheet sheet) {
        return ResolutionRules.builtIn().and(List.of(sheet));
    }

    private static RuleSheet sheet(Set<String> tenants, Set<String> bots, Map<String, List<String>> cues) {
        return new RuleSheet(
                "own.yaml",
                tenants,
                bots,
                Optional.of("english"),
                false,
                Map.of("vessel", "van|lorry"),
                cues,
                Map.of(),
                Map.of());
    }

    private static Ending closed(String visitor, String bot) {
        return Endings.ending(
                new ConversationState.Closed(), message(new Author.Visitor(), visitor), message(new Author.Bot(), bot));
    }

    private static Message message(Author author, String text) {
        return Endings.message(author, text);
    }
}
