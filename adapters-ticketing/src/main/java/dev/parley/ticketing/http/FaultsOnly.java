package dev.parley.ticketing.http;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import feign.DefaultInvocationHandlerFactory;
import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.Target;
import feign.codec.EncodeException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Stands around every method of a client: not more requests at once than the system is to bear, and out comes an answer, a
 * {@link DeskException} or {@link WaitInterrupted}, and nothing else.
 */
final class FaultsOnly implements InvocationHandlerFactory {
    private final Bulkhead bulkhead;
    private final InvocationHandlerFactory delegate = new DefaultInvocationHandlerFactory();

    FaultsOnly(Bulkhead bulkhead) {
        this.bulkhead = bulkhead;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Feign declares it
    public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
        InvocationHandler client = delegate.create(target, dispatch);
        return (proxy, method, arguments) -> {
            if (!dispatch.containsKey(method)) {
                return client.invoke(proxy, method, arguments);
            }
            acquire();
            try {
                return client.invoke(proxy, method, arguments);
            } catch (RuntimeException | IOException e) {
                throw told(e);
            } finally {
                bulkhead.onComplete();
            }
        };
    }

    private void acquire() {
        try {
            bulkhead.acquirePermission();
        } catch (BulkheadFullException e) {
            throw new DeskException(new DeskFault.Transient(false, "too many requests of Parley's own under way"), e);
        } catch (AcquirePermissionCancelledException e) {
            Thread.interrupted();
            throw new WaitInterrupted(e);
        }
    }

    private static RuntimeException told(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DeskException fault -> {
                    return fault;
                }
                case WaitInterrupted interrupted -> {
                    return interrupted;
                }
                case IOException broken -> {
                    return new DeskException(TransportFaults.of(broken), broken);
                }
                default -> {}
            }
        }
        return switch (thrown) {
            case EncodeException bug -> bug;
            case FeignException e -> new DeskException(new DeskFault.Transient(true, "an answer that makes no sense"));
            // The JDK's client names the value, and that may be the token: neither its words nor itself are handed on.
            case IllegalArgumentException e ->
                new DeskException(new DeskFault.Misconfigured(
                        "no request can be made of these settings: look for blanks and line breaks in URL and token"));
            case RuntimeException bug -> bug;
            default -> new IllegalStateException(thrown);
        };
    }
}
