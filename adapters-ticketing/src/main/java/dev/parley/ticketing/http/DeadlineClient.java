package dev.parley.ticketing.http;

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
 * Ends every exchange in time, its body included: HTTP clients watch the time up to the headers only, and a body that
 * drips would hang them for ever. The answer is complete in memory, at most {@value #LARGEST_BODY} bytes.
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
