package dev.parley.domain.campaign;

/**
 * How a campaign is executed.
 *
 * @param parallel how many conversations may be under way at once, at least 1
 * @param retries how often a case that did not pass is tried again, 0 or more
 * @param failFast whether no case is begun behind the first that did not pass
 * @param seed what generated values are drawn from
 */
public record CampaignSettings(int parallel, int retries, boolean failFast, long seed) {
    /** Checks the numbers. */
    public CampaignSettings {
        if (parallel < 1 || retries < 0) {
            throw new IllegalArgumentException(
                    "a campaign has at least 1 conversation at once (%d) and 0 or more retries (%d)"
                            .formatted(parallel, retries));
        }
    }
}
