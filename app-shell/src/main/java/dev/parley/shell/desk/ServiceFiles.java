package dev.parley.shell.desk;

import dev.parley.domain.sync.TicketDeskProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Reads what the service files of one class loader name. */
final class ServiceFiles {
    /** An iterator that goes on breaking at the same place is left alone. */
    private static final int MOST_TROUBLES = 100;

    private ServiceFiles() {}

    static DeskKinds.Found read(ClassLoader loader, String from) {
        List<DeskKind> kinds = new ArrayList<>();
        List<DeskKinds.Trouble> troubles = new ArrayList<>();
        Iterator<TicketDeskProvider> providers =
                ServiceLoader.load(TicketDeskProvider.class, loader).iterator();
        while (troubles.size() < MOST_TROUBLES) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                kinds.add(DeskKind.of(providers.next(), from));
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                troubles.add(new DeskKinds.Trouble(from, Strange.words(e)));
            }
        }
        return new DeskKinds.Found(kinds, troubles);
    }
}
