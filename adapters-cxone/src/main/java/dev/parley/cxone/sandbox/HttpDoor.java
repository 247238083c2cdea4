package dev.parley.cxone.sandbox;

import dev.parley.domain.WaitInterrupted;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where Undertow hands a request over: one virtual thread each. */
final class HttpDoor implements HttpHandler, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpDoor.class.getName());
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sandbox-", 0).factory());
    private final RequestReader reader;
    private final CompletableFuture<ServeCall> calls;
    private final Responder responder;

    HttpDoor(RequestReader reader, CompletableFuture<ServeCall> calls, Responder responder) {
        this.reader = reader;
        this.calls = calls;
        this.responder = responder;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(threads, this::serve);
    }

    private void serve(HttpServerExchange exchange) {
        exchange.startBlocking();
        try {
            responder.deliver(exchange, delivery(exchange));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the client has gone", e);
        } finally {
            exchange.endExchange();
        }
    }

    private Delivery delivery(HttpServerExchange exchange) throws IOException {
        try {
            return calls.join().serve(reader.read(exchange));
        } catch (Refusal e) {
            return new Delivery.Whole(e.answer());
        } catch (WaitInterrupted e) {
            return new Delivery.Whole(Answer.message(503, "the sandbox is being closed"));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the sandbox has failed", e);
            return new Delivery.Whole(Answer.message(500, "the sandbox has failed: " + e));
        }
    }

    @Override
    public void close() {
        responder.close();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a request is still being answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
