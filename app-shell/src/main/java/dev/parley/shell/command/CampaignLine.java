package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignProgress;
import dev.parley.domain.campaign.CampaignWatcher;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.exchange.Turn;
import dev.parley.shell.render.CampaignProgressText;
import dev.parley.shell.render.CampaignText;
import dev.parley.shell.render.CampaignView;
import java.util.function.UnaryOperator;

/**
 * The one live line of a campaign on a terminal, and above it what failed, as it fails. Nothing of it where nobody looks.
 * Called from many threads.
 */
final class CampaignLine implements CampaignWatcher, AutoCloseable {
    private final Invocation line;
    private final CampaignProgress progress;
    private final UnaryOperator<CaseResult> redacted;
    private final boolean tellsFailures;

    CampaignLine(Invocation line, CampaignProgress progress) {
        this(line, progress, result -> result, false);
    }

    CampaignLine(Invocation line, CampaignProgress progress, UnaryOperator<CaseResult> redacted) {
        this(line, progress, redacted, true);
    }

    private CampaignLine(
            Invocation line, CampaignProgress progress, UnaryOperator<CaseResult> redacted, boolean tellsFailures) {
        this.line = line;
        this.progress = progress;
        this.redacted = redacted;
        this.tellsFailures = tellsFailures;
    }

    /** What it shows of a campaign of so many cases at a tenant. */
    static CampaignProgress progress(TenantSession tenant, int cases) {
        return new CampaignProgress(
                cases,
                tenant.clock(),
                () -> tenant.calls().get().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Override
    public void started(CaseKey key) {
        progress.started(key);
        show();
    }

    @Override
    public void took(CaseKey key, Turn turn) {
        progress.took(key, turn);
        show();
    }

    @Override
    public void held(CaseKey key) {
        progress.held(key);
        show();
    }

    @Override
    public void finished(CaseResult result) {
        progress.finished(result);
        if (tellsFailures && line.err().isTerminal() && !result.verdict().isPass() && !line.is(GlobalOptions.QUIET)) {
            line.progress("");
            CampaignText.failure(CampaignView.row(redacted.apply(result)), line.err());
        }
        show();
    }

    private void show() {
        if (line.err().isTerminal()) {
            line.progress(CampaignProgressText.of(progress.now()));
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        line.progress("");
    }
}
