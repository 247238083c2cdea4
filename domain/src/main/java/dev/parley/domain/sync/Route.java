package dev.parley.domain.sync;

/**
 * From where to where: one tenant's conversations into one desk. Cursors, receipts and leases are a route's own.
 *
 * @param tenant by its name in the settings
 * @param desk by its name in the settings
 */
public record Route(String tenant, String desk) {
    @Override
    public String toString() {
        return tenant + " -> " + desk;
    }
}
