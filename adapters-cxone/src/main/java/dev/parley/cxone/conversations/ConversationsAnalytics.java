package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Analytics;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.VendorFigures;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks the vendor's analytics. */
final class ConversationsAnalytics implements Analytics {
    private static final Operation ASKING =
            new Operation("ask for figures", "the figures of the tenant", Scope.ANALYTICS_READ);

    private final ConversationsApi api;
    private final TenantCalls calls;

    ConversationsAnalytics(ConversationsApi api, TenantCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    @Override
    public VendorFigures resolution(Period period, Optional<BotId> bot) {
        FiguresQueryWire query = FiguresQueryWire.of(period, bot);
        return calls.call(ASKING, call -> {
            JsonNode answer = api.figures(call.authorization(), query, call.options());
            if (answer == null || !answer.isContainer()) {
                throw CallFailure.unintelligible(answer == null ? "" : answer.toString(), null);
            }
            return Figures.read(answer);
        });
    }
}
