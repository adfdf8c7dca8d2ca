package dev.sphagnum.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** A client of the WebSocket end. */
final class Socket extends WebSocketListener implements AutoCloseable {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final WebSocket socket;

    private Socket(Request request) {
        this.socket = CLIENT.newWebSocket(request, this);
    }

    static Socket to(Service service) {
        return new Socket(request(service).build());
    }

    static Socket with(Request.Builder request) {
        return new Socket(request.build());
    }

    static Request.Builder request(Service service) {
        return service.request("/graphql-ws").header("Sec-WebSocket-Protocol", "graphql-transport-ws");
    }

    Socket say(String text) {
        socket.send(text);
        return this;
    }

    /** Says hello, and hears it. */
    Socket init() {
        say("{\"type\": \"connection_init\"}");
        if (!hear().equals(Map.of("type", "connection_ack"))) {
            throw new AssertionError("no acknowledgement");
        }
        return this;
    }

    Socket subscribe(String id, String query) {
        return say(Service.write(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query))));
    }

    /** The next message. */
    Object hear() {
        try {
            String text = received.poll(2, TimeUnit.MINUTES);
            if (text == null) {
                throw new AssertionError("nothing was said in two minutes; the end: " + end.getNow("none yet"));
            }
            return Service.plain(text);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All messages up to the one that ends an operation. */
    List<JsonNode> hearAll() {
        List<JsonNode> all = new ArrayList<>();
        do {
            all.add(Service.json(Service.write(hear())));
        } while (all.getLast().path("type").asText().equals("next"));
        return all;
    }

    /** The code with which the service closed the socket, or the status with which it refused it. */
    String end() {
        try {
            return end.get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError("still open", e);
        }
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        received.add(text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        end.complete(code + " " + reason);
        webSocket.close(1000, null);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        end.complete(response == null ? String.valueOf(failure) : "HTTP " + response.code());
    }

    @Override
    public void close() {
        socket.cancel();
    }
}
