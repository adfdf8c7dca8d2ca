package dev.sphagnum.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket from its first message to its end. Its operations run in threads of their own, a bounded number of them. */
final class Conversation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OPERATIONS = 10;

    /** A close frame holds no more. */
    private static final int LONGEST_REASON = 120;

    private final WebSocketSession session;
    private final Execution execution;
    private final ServiceToken token;
    private final @Nullable String header;
    private final CountDownLatch initialised = new CountDownLatch(1);
    private final Map<String, SocketOperation> operations = new ConcurrentHashMap<>();
    private volatile Access access = Access.NOT_SENT;

    /** @param header {@code Authorization} of the request that opened the socket; null without one */
    Conversation(WebSocketSession session, Execution execution, ServiceToken token, @Nullable String header) {
        this.session = session;
        this.execution = execution;
        this.token = token;
        this.header = header;
    }

    /** Ends it unless the client says its first word in time. */
    void expectInit(Duration patience) {
        Thread.ofVirtual().name("socket-init").start(() -> {
            try {
                if (!initialised.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    close(4408, "Connection initialisation timeout");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void take(String text) {
        try {
            take(SocketMessage.of(text));
        } catch (GraphQlRequest.Malformed e) {
            close(4400, String.valueOf(e.getMessage()));
        }
    }

    private void take(SocketMessage message) {
        switch (message) {
            case SocketMessage.Init init -> init(init);
            case SocketMessage.Ping _ -> reply(Map.of("type", "pong"));
            case SocketMessage.Pong _ -> {}
            case SocketMessage.Subscribe subscribe -> start(subscribe);
            case SocketMessage.Complete complete -> stop(complete.id());
        }
    }

    private void init(SocketMessage.Init init) {
        if (initialised.getCount() == 0) {
            close(4429, "Too many initialisation requests");
            return;
        }
        access = token.access(header == null ? init.authorization() : header);
        initialised.countDown();
        reply(Map.of("type", "connection_ack"));
    }

    private void start(SocketMessage.Subscribe subscribe) {
        if (initialised.getCount() > 0) {
            close(4401, "Unauthorized");
            return;
        }
        if (operations.containsKey(subscribe.id())) {
            close(4409, "Subscriber for " + subscribe.id() + " already exists");
            return;
        }
        if (operations.size() >= MOST_OPERATIONS) {
            String sentence = "this connection has " + MOST_OPERATIONS + " operations already; end one first";
            reply(message(
                    "error",
                    subscribe.id(),
                    List.of(Map.of("message", sentence, "extensions", Map.of("code", "TOO_COMPLEX")))));
            return;
        }
        SocketOperation operation = new SocketOperation(this, subscribe, execution, access);
        operations.put(subscribe.id(), operation);
        operation.start();
    }

    private void stop(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    /** True once for an operation that ends by itself; false when the client has ended it before. */
    boolean ends(SocketOperation operation) {
        return operations.remove(operation.id(), operation);
    }

    /** Sends and waits until that is on its way, so that nothing piles up for a client that is slow. */
    void sendAndWait(String type, String id, Object payload) {
        send(message(type, id, payload)).join();
    }

    void sendComplete(String id) {
        send(Map.of("type", "complete", "id", id)).join();
    }

    /** To what the client just said; one that never reads what it asks for is left. */
    private void reply(Map<String, Object> message) {
        if (session.isWritable()) {
            var _ = send(message); // where it does not arrive, the socket is closed, which is told
        } else {
            close(1008, "answers are not read");
        }
    }

    private CompletableFuture<String> send(Map<String, Object> message) {
        try {
            return session.sendAsync(JSON.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> message(String type, String id, Object payload) {
        return Map.of("id", id, "type", type, "payload", payload);
    }

    private void close(int code, String reason) {
        session.close(new CloseReason(code, reason.length() > LONGEST_REASON ? "invalid message" : reason));
    }

    /** The socket is closed: nobody reads what its operations answer. */
    void end() {
        initialised.countDown();
        List.copyOf(operations.keySet()).forEach(this::stop);
    }
}
