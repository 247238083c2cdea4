package dev.parley.domain.sync;

/** Another run is at a route. Its message says who, and until when unless it goes on. */
public final class RouteHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Holder holder;

    /** @param holder who is at it */
    public RouteHeld(Route route, Holder holder) {
        super("%s is being synced by %s".formatted(route, holder.words()), null, false, false);
        this.holder = holder;
    }

    /** Who is at it. */
    public Holder holder() {
        return holder;
    }
}
