package dev.parley.domain.sync;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The line of a desk that is reached without HTTP: what goes wrong, goes wrong at the port. */
final class FaultyPort implements FaultyLine {
    private static final Set<String> WRITES = Set.of("create", "append", "move", "link", "retire");

    private final TicketDeskFixture fixture;
    private final FaultPlan faults = new FaultPlan();
    private final LateRequests late;

    FaultyPort(TicketDeskFixture fixture) {
        this.fixture = fixture;
        late = new LateRequests(fixture.clock());
    }

    @Override
    public TicketDesk desk(DeskCase how) {
        TicketDesk desk = fixture.desk(URI.create("none:nowhere"), how);
        return (TicketDesk) Proxy.newProxyInstance(
                TicketDesk.class.getClassLoader(),
                new Class<?>[] {TicketDesk.class},
                (self, method, arguments) -> call(desk, method, arguments));
    }

    private Object call(TicketDesk desk, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class || "capabilities".equals(method.getName())) {
            return passOn(desk, method, arguments);
        }
        catchUp();
        return switch (faults.next(WRITES.contains(method.getName()), Arrays.toString(arguments))) {
            case Fault.None none -> passOn(desk, method, arguments);
            case Fault.Lost lost -> throw unclear();
            case Fault.Stalled stalled -> throw unclear();
            case Fault.Answered answered -> throw fault(answered.answer());
            case Fault.AnswerLost lost -> {
                passOn(desk, method, arguments);
                throw unclear();
            }
            case Fault.AnsweredAfter after -> {
                passOn(desk, method, arguments);
                throw fault(after.answer());
            }
            case Fault.AnswerCut cut -> {
                passOn(desk, method, arguments);
                throw unclear();
            }
            case Fault.Late later -> {
                late.add(later.by(), () -> passOnForNobody(desk, method, arguments));
                throw unclear();
            }
        };
    }

    private static Object passOn(TicketDesk desk, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(desk, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void passOnForNobody(TicketDesk desk, Method method, Object[] arguments) {
        try {
            method.invoke(desk, arguments);
        } catch (ReflectiveOperationException e) {
            // Nobody reads the answer.
        }
    }

    private static DeskException unclear() {
        return new DeskException(new DeskFault.Transient(true, "no answer"));
    }

    private DeskException fault(CannedAnswer answer) {
        return new DeskException(ReferenceFaults.of(new ReferenceAnswer(
                answer.status(),
                List.of(),
                ReferenceFaults.wait(Optional.ofNullable(answer.headers().get("Retry-After")), fixture.clock()))));
    }

    @Override
    public FaultPlan faults() {
        return faults;
    }

    @Override
    public boolean isAnythingLate() {
        return !late.isEmpty();
    }

    @Override
    public void catchUp() {
        late.catchUp();
    }

    @Override
    public void close() {}
}
