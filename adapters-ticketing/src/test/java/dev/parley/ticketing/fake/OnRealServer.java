package dev.parley.ticketing.fake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Tests on a real server, which share it with the others of their package: they run one behind the other, and side by side with
 * those on other servers, for which they would only wait. What is on PostgreSQL says so in its name, and has a server of its own.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = OnRealServer.Server.class)
public @interface OnRealServer {

    /** Tells which server a class is on. */
    final class Server implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> tests) {
            String database = tests.getSimpleName().contains("OnPostgres") ? " on PostgreSQL" : "";
            return Set.of(new Lock(tests.getPackageName() + database));
        }
    }
}
