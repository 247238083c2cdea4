package dev.parley.cxone.junit;

import dev.parley.cxone.scenario.RunnerSettings;
import dev.parley.cxone.scenario.ScenarioRunner;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link ScenarioRunner} as a parameter of a test method, a life-cycle method or a constructor:
 *
 * <pre>{@code
 * @ExtendWith(ParleyExtension.class)
 * class OrderBotTest {
 *     @Test
 *     void tracksAnOrder(ScenarioRunner parley) {
 *         parley.check(scenario("Track an order").says("Hello").bot(replies(containing("help"))).end());
 *     }
 * }
 * }</pre>
 *
 * It runs at the tenant that the environment describes, else in a sandbox of this process. All tests with the same settings
 * share one runner, which is closed behind the last of them. Safe for tests that run side by side.
 *
 * @since 0.1
 */
public final class ParleyExtension implements ParameterResolver {
    private static final Namespace RUNNERS = Namespace.create(ParleyExtension.class);

    private final RunnerSettings settings;

    /**
     * At the tenant of the variables {@code CXONE_…}, else in a sandbox.
     *
     * @throws IllegalArgumentException in one line, when the variables are not complete
     */
    public ParleyExtension() {
        this(RunnerSettings.fromEnvironment(System.getenv()));
    }

    private ParleyExtension(RunnerSettings settings) {
        this.settings = settings;
    }

    /** With these settings, for {@code @RegisterExtension}. */
    public static ParleyExtension with(RunnerSettings settings) {
        return new ParleyExtension(settings);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ScenarioRunner.class;
    }

    @Override
    public ScenarioRunner resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUNNERS)
                .computeIfAbsent(settings, RunnerSettings::open, ScenarioRunner.class);
    }
}
