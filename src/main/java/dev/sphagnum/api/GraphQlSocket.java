package dev.sphagnum.api;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket end, after <a
 * href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>. Who may open it is
 * decided by {@link ForeignPages}, as for any request.
 */
@ServerWebSocket(value = "/graphql-ws", subprotocols = GraphQlSocket.PROTOCOL)
final class GraphQlSocket {
    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlSocket.class);
    private static final int MOST_CONNECTIONS = 100;
    private static final int MAX_MESSAGE_BYTES = 256 * 1024;

    private final Execution execution;
    private final ServiceToken token;
    private final Duration patience;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

    /** @param patience how long a client may wait before it says the first word */
    GraphQlSocket(
            Execution execution,
            ServiceToken token,
            @Property(name = "sphagnum.socket-patience", defaultValue = "10s") Duration patience) {
        this.execution = execution;
        this.token = token;
        this.patience = patience;
    }

    @OnOpen
    @ExecuteOn(InOrder.NAME)
    void open(WebSocketSession session, HttpRequest<?> http) {
        if (!session.getSubprotocol().equals(Optional.of(PROTOCOL))) {
            session.close(new CloseReason(4406, "Subprotocol not acceptable"));
            return;
        }
        if (conversations.size() >= MOST_CONNECTIONS) {
            session.close(new CloseReason(1013, "too many connections; try again later"));
            return;
        }
        String authorization = http.getHeaders().get("Authorization");
        Conversation conversation = new Conversation(session, execution, token, authorization);
        conversations.put(session.getId(), conversation);
        conversation.expectInit(patience);
    }

    @OnMessage(maxPayloadLength = MAX_MESSAGE_BYTES)
    @ExecuteOn(InOrder.NAME)
    void message(String text, WebSocketSession session) {
        Conversation conversation = conversations.get(session.getId());
        if (conversation != null) {
            conversation.take(text);
        }
    }

    @OnClose
    @ExecuteOn(InOrder.NAME)
    void close(WebSocketSession session) {
        Conversation conversation = conversations.remove(session.getId());
        if (conversation != null) {
            conversation.end();
        }
    }

    @OnError
    @ExecuteOn(InOrder.NAME)
    void error(WebSocketSession session, Throwable error) {
        LOG.debug("a WebSocket broke", error);
        close(session);
        session.close(CloseReason.INTERNAL_ERROR);
    }
}
