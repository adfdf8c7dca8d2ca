package dev.sphagnum.app;

import java.io.PrintWriter;

/** Where to go next. */
final class Addresses {
    private Addresses() {}

    static void print(PrintWriter out, Service service, Database database) {
        out.println("GraphQL        " + service.address() + "/graphql");
        out.println("GraphiQL       " + service.address() + "/graphiql");
        database.browser().ifPresent(browser -> out.println("Neo4j Browser  " + browser));
        out.println("Bolt           " + database.graph().settings().uri() + "  user "
                + database.graph().settings().username()
                + database.browser()
                        .map(_ -> "  password " + database.graph().settings().password())
                        .orElse(""));
        out.flush();
    }
}
