package dev.sphagnum.api;

import dev.sphagnum.catalog.Problem;
import graphql.schema.DataFetchingEnvironment;

/** Whether a caller may change something. Anybody may ask. */
enum Access {
    GRANTED(""),
    NOT_CONFIGURED(
            "changes are refused because this service has no token; start it with SPHAGNUM_TOKEN set and send that as"
                    + " 'Authorization: Bearer …'"),
    NOT_SENT(
            "changes are refused without the token of this service; send its SPHAGNUM_TOKEN as 'Authorization: Bearer …'"),
    WRONG("changes are refused because the token that was sent is not this service's SPHAGNUM_TOKEN");

    private final String refusal;

    Access(String refusal) {
        this.refusal = refusal;
    }

    /**
     * Refuses the caller of a field that changes something.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.Unauthorized}
     */
    static void require(DataFetchingEnvironment environment) {
        Access access = environment.getGraphQlContext().getOrDefault(Access.class, NOT_SENT);
        if (access != GRANTED) {
            throw new Problem.Unauthorized(access.refusal).asException();
        }
    }
}
