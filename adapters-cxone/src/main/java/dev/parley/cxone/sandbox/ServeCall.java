package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.AccessTable.Token;
import java.util.Optional;
import java.util.UUID;

/**
 * One call's way through the sandbox: count it, meet the weather, check the token, the rate and the scope, do what is
 * asked in one transaction, answer.
 */
final class ServeCall {
    private static final System.Logger LOG = System.getLogger(ServeCall.class.getName());
    private final Database database;
    private final CallCounter counter;
    private final Fate fate;
    private final FaultPlay faults;
    private final Tokens tokens;
    private final RateGate gate;
    private final Repeats repeats;
    private final Conversations conversations;
    private final Messages messages;
    private final Interactions interactions;
    private final Directory directory;
    private final AnalyticsQuery analytics;

    ServeCall(SandboxSettings settings, Database database, BotLibrary bots, CallCounter counter) {
        SandboxRules rules = settings.rules();
        this.database = database;
        this.counter = counter;
        this.fate = new Fate(settings.weather());
        this.faults = new FaultPlay(settings.clock(), settings.waiter());
        this.tokens = new Tokens(settings, UUID::randomUUID);
        this.gate = new RateGate(rules.rateLimit(), settings.clock());
        this.repeats = new Repeats(rules);
        this.conversations = new Conversations(bots, rules, settings.clock());
        this.messages = new Messages(new BotReplies(bots, settings), rules, settings.clock());
        this.interactions = new Interactions(database, this::admit, settings);
        this.directory = new Directory(rules, settings.clock());
        this.analytics = new AnalyticsQuery(settings.clock());
    }

    /** What a route does within its transaction. */
    private interface Deed {
        Answer of(Sql sql, Request request);
    }

    Delivery serve(Request request) {
        counter.count(request.route());
        Optional<Fault> fault = fate.of(request);
        return fault.map(it -> faults.play(it, () -> answer(request), () -> revoke(request)))
                .orElseGet(() -> new Delivery.Whole(answer(request)));
    }

    private Answer answer(Request request) {
        try {
            return switch (request.route()) {
                case TOKEN -> database.write(sql -> tokens.issue(sql, request));
                case CLIENT -> database.read(sql -> tokens.describe(sql, request));
                case CREATE -> write(request, conversations::create);
                case LOOK -> read(request, conversations::look);
                case UPDATE -> write(request, conversations::update);
                case SEND -> write(request, messages::send);
                case INTERACTIONS -> interactions.list(request);
                case LIST -> read(request, directory::list);
                case ANALYTICS -> read(request, analytics::run);
            };
        } catch (Refusal e) {
            return e.answer();
        } catch (StorageFailed e) {
            LOG.log(System.Logger.Level.DEBUG, "the sandbox's database refused", e);
            return Answer.message(503, "the sandbox's database refused: " + e.getMessage())
                    .with("Retry-After", e.busy() ? "1" : "10");
        }
    }

    private Answer read(Request request, Deed deed) {
        return database.read(sql -> {
            admit(sql, request);
            return deed.of(sql, request);
        });
    }

    private Answer write(Request request, Deed deed) {
        return database.write(sql -> {
            Token token = admit(sql, request);
            return repeats.firstAnswer(sql, token.client(), request, () -> deed.of(sql, request));
        });
    }

    private Token admit(Sql sql, Request request) {
        Token token = tokens.check(sql, request);
        gate.pass(token.client());
        return token;
    }

    private void revoke(Request request) {
        request.bearer()
                .ifPresent(token -> database.write(sql -> {
                    new AccessTable(sql).revoke(token);
                    return token;
                }));
    }
}
