package dev.sphagnum.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One operation of a WebSocket: a subscription with its many answers, or any other with its one. */
final class SocketOperation implements Subscriber<ExecutionResult> {
    private static final Logger LOG = LoggerFactory.getLogger(SocketOperation.class);

    private final Conversation conversation;
    private final SocketMessage.Subscribe asked;
    private final Execution execution;
    private final Access access;
    private final Thread thread;
    private @Nullable Subscription subscription;
    private boolean cancelled;

    SocketOperation(Conversation conversation, SocketMessage.Subscribe asked, Execution execution, Access access) {
        this.conversation = conversation;
        this.asked = asked;
        this.execution = execution;
        this.access = access;
        this.thread = Thread.ofVirtual().name("socket-operation").unstarted(this::run);
    }

    String id() {
        return asked.id();
    }

    void start() {
        thread.start();
    }

    /** The client wants no more, or is gone. */
    synchronized void cancel() {
        cancelled = true;
        if (subscription == null) {
            thread.interrupt();
        } else {
            subscription.cancel();
        }
    }

    private void run() {
        try {
            ExecutionResult result = execution.open(asked.request(), access);
            if (result.getData() instanceof Publisher<?> answers) {
                subscribeTo(answers);
            } else {
                answer(result);
            }
        } catch (RuntimeException e) {
            LOG.debug("the client is gone", e);
            conversation.ends(this);
        }
    }

    @SuppressWarnings("unchecked") // what graphql-java says of the data of a subscription
    private void subscribeTo(Publisher<?> answers) {
        ((Publisher<ExecutionResult>) answers).subscribe(this);
    }

    private void answer(ExecutionResult result) {
        if (!conversation.ends(this)) {
            return;
        }
        if (result.isDataPresent()) {
            conversation.sendAndWait("next", id(), result.toSpecification());
            conversation.sendComplete(id());
        } else {
            conversation.sendAndWait("error", id(), errors(result.getErrors()));
        }
    }

    private static List<Map<String, Object>> errors(List<GraphQLError> errors) {
        return errors.stream().map(GraphQLError::toSpecification).toList();
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        if (cancelled) {
            given.cancel();
            return;
        }
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(ExecutionResult result) {
        Subscription source = subscription();
        try {
            conversation.sendAndWait("next", id(), Errors.withCodes(result).toSpecification());
            source.request(1);
        } catch (RuntimeException e) {
            LOG.debug("the client is gone", e);
            source.cancel();
            conversation.ends(this);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (conversation.ends(this)) {
            answerUnlessGone(() -> conversation.sendAndWait(
                    "error",
                    id(),
                    errors(Execution.failed(Errors.failure(thrown)).getErrors())));
        }
    }

    @Override
    public void onComplete() {
        if (conversation.ends(this)) {
            answerUnlessGone(() -> conversation.sendComplete(id()));
        }
    }

    private static void answerUnlessGone(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            LOG.debug("the client is gone", e);
        }
    }

    private synchronized Subscription subscription() {
        return Objects.requireNonNull(subscription);
    }
}
