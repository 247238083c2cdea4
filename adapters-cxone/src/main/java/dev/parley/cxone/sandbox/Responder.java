package dev.parley.cxone.sandbox;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xnio.Options;

/** Puts an answer on the wire, whole or broken. Breaking takes real time and ends when the sandbox is closed. */
final class Responder {
    private final Duration longest;
    private final CountDownLatch closing = new CountDownLatch(1);

    Responder(Duration longest) {
        this.longest = longest;
    }

    void deliver(HttpServerExchange exchange, Delivery delivery) throws IOException {
        switch (delivery) {
            case Delivery.Whole whole -> start(exchange, whole.answer(), 1);
            case Delivery.Reset reset -> reset(exchange);
            case Delivery.Half half -> {
                start(exchange, half.answer(), 0.5);
                exchange.getConnection().close();
            }
            case Delivery.Stall stall -> {
                start(exchange, stall.answer(), 0.5);
                pause(longest);
                reset(exchange);
            }
            case Delivery.Drip drip -> drip(exchange, drip);
        }
    }

    /** Ends every answer that is being held. */
    void close() {
        closing.countDown();
    }

    private void drip(HttpServerExchange exchange, Delivery.Drip drip) throws IOException {
        byte[] body = bytes(drip.answer());
        OutputStream out = start(exchange, drip.answer(), 0);
        long ends = System.nanoTime() + longest.toNanos();
        for (byte each : body) {
            if (System.nanoTime() >= ends || pause(drip.interval())) {
                reset(exchange);
                return;
            }
            out.write(each);
            out.flush();
        }
    }

    /** Sends the head of the answer and this share of its body. */
    private static OutputStream start(HttpServerExchange exchange, Answer answer, double share) throws IOException {
        byte[] body = bytes(answer);
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.setResponseContentLength(body.length);
        OutputStream out = exchange.getOutputStream();
        out.write(body, 0, (int) (body.length * share));
        out.flush();
        return out;
    }

    private static void reset(HttpServerExchange exchange) throws IOException {
        exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
        exchange.getConnection().close();
    }

    /** Waits in real time; true when the sandbox is being closed. */
    private boolean pause(Duration time) {
        try {
            return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
