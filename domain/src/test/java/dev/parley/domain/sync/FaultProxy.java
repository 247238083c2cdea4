package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes HTTP requests on to a server, or does to them what the plan says. A connection serves one request. */
final class FaultProxy implements FaultyLine {
    private final TicketDeskFixture fixture;
    private final URI server;
    private final FaultPlan faults = new FaultPlan();
    private final LateRequests late;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FaultProxy(TicketDeskFixture fixture, URI server) {
        this.fixture = fixture;
        this.server = server;
        late = new LateRequests(fixture.clock());
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    @Override
    public TicketDesk desk(DeskCase how) {
        return fixture.desk(uri(), how);
    }

    /** Where it listens; with the path of the server. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + server.getRawPath());
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

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            HttpPiece request = HttpPiece.request(client.getInputStream());
            catchUp();
            boolean writes = fixture.writes(request.method(), request.path());
            switch (faults.next(writes, new String(request.body(), UTF_8))) {
                case Fault.None none -> passOn(request).write(client.getOutputStream());
                case Fault.Lost lost -> {}
                case Fault.Stalled stalled -> client.getInputStream().readAllBytes();
                case Fault.Answered answered -> answered.answer().piece().write(client.getOutputStream());
                case Fault.AnswerLost lost -> passOn(request);
                case Fault.AnsweredAfter after -> {
                    passOn(request);
                    after.answer().piece().write(client.getOutputStream());
                }
                case Fault.AnswerCut cut -> {
                    HttpPiece answer = passOn(request);
                    if (answer.body().length > 1) {
                        answer.write(client.getOutputStream(), answer.body().length / 2);
                    }
                }
                case Fault.Late later -> late.add(later.by(), () -> passOnForNobody(request));
            }
        } catch (IOException e) {
            // One of both ends has gone: that is what a line is for.
        }
    }

    private HttpPiece passOn(HttpPiece request) throws IOException {
        try (var upstream = new Socket(server.getHost(), server.getPort())) {
            request.to(server.getAuthority()).write(upstream.getOutputStream());
            return HttpPiece.answer(upstream.getInputStream());
        }
    }

    private void passOnForNobody(HttpPiece request) {
        try {
            passOn(request);
        } catch (EOFException e) {
            // Nobody reads the answer anyway.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
