package dev.sphagnum.catalog;

import java.util.List;

/** What a caller can mend or should expect. Anything else is a defect of ours and travels as a plain exception. */
public sealed interface Problem {

    /** One sentence for the caller: the thing, the value and the remedy. */
    String message();

    default ProblemException asException() {
        return new ProblemException(this);
    }

    /**
     * A name that names nothing.
     *
     * @param what the kind of thing asked for, as a word: "model", "node"
     * @param value what the caller wrote
     * @param near up to three names that exist and look alike
     */
    record NotFound(String what, String value, List<String> near) implements Problem {
        public NotFound {
            near = List.copyOf(near);
        }

        @Override
        public String message() {
            String sentence = "no " + what + " '" + Quoted.of(value) + "' in the graph";
            return near.isEmpty()
                    ? sentence + "; look for it with: ./sphagnum search TEXT, or ingest it first"
                    : sentence + "; did you mean " + String.join(", ", near) + "?";
        }
    }

    /** An argument outside its bounds. */
    record BadArgument(String name, String message) implements Problem {}

    /** A cursor that is not ours, was changed, or belongs to another query. */
    record BadCursor(String message) implements Problem {}

    /** A file or stream that is not what it claims to be, or a bad record under {@code --strict}. */
    record BadInput(String message) implements Problem {}

    /** The database cannot be reached, refuses us or is too old. */
    record GraphUnavailable(String message) implements Problem {}

    /** The machine is not as needed: a port in use, a folder that is held, damaged or read-only. */
    record Surroundings(String message) implements Problem {}

    /** Something is under way of which there may be one at a time. */
    record Busy(String message) implements Problem {}

    /** A change that is asked for without the token that it takes. The message never holds a token. */
    record Unauthorized(String message) implements Problem {}

    /** The answer took longer than its time bound. */
    record Timeout(String message) implements Problem {}
}
