package dev.parley.cxone.tenant;

import dev.parley.domain.WaitInterrupted;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends every exchange in time, its body included. HTTP clients watch the time up to the headers only, so a body that
 * drips or stalls would hang them for ever: here the whole exchange runs on a virtual thread of its own, and who waits
 * for it waits no longer than the options' read time-out says.
 *
 * <p>The answer it returns is complete in memory, at most {@value #LARGEST_BODY} bytes. It never repeats a request; the
 * JDK's client below repeats a GET, once, when a connection dies before the first byte of an answer, and that is all.
 */
final class DeadlineClient implements Client {
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final Client delegate;
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();

    DeadlineClient(Client delegate) {
        this.delegate = delegate;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Duration deadline =
                Duration.of(options.readTimeout(), options.readTimeoutUnit().toChronoUnit());
        Future<Response> exchange = exchanges.submit(() -> complete(delegate.execute(request, options)));
        try {
            return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new ExchangeTimedOut(deadline);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw new WaitInterrupted(e);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static Response complete(Response response) throws IOException {
        try (response) {
            Response.@Nullable Body body = response.body();
            if (body == null) {
                return response;
            }
            try (InputStream in = body.asInputStream()) {
                byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
                if (bytes.length > LARGEST_BODY) {
                    throw new IOException("an answer of more than " + LARGEST_BODY + " bytes");
                }
                return response.toBuilder().body(bytes).build();
            }
        }
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        return new IOException(cause);
    }
}
