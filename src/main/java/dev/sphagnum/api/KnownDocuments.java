package dev.sphagnum.api;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Documents that were parsed and found valid not long ago: a client sends the same ones again and again, with other
 * variables. Whether a document is valid depends on its text and the schema alone; variables, cost and the caller's
 * rights are looked at for each request. Thread-safe.
 */
final class KnownDocuments implements PreparsedDocumentProvider {
    /** The one that was asked for least lately goes when there are more. */
    static final int MOST = 500;

    /** Longer ones are parsed each time: a parsed document takes some forty times the room of its text. */
    static final int LONGEST = 10_000;

    private final Recent<String, PreparsedDocumentEntry> entries = new Recent<>(MOST);

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = entries.get(text);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry read = parseAndValidate.apply(input);
        if (!read.hasErrors() && text.length() <= LONGEST) {
            entries.put(text, read);
        }
        return CompletableFuture.completedFuture(read);
    }

    int size() {
        return entries.size();
    }
}
