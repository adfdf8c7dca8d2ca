package dev.sphagnum.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** GraphiQL, out of our own jar: nothing is loaded from elsewhere, and the page may load nothing from elsewhere. */
@Controller("/graphiql")
final class GraphiQlController {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /**
     * Styles are inline because the editor sets them so; its fonts and pictures are inside its style sheet as {@code
     * data:} addresses.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** The files that the page needs; nothing else is served. */
    private static final Map<String, String> FILES = Map.of(
            "start.js", "/graphiql/start.js",
            "react.js", WEBJARS + "react/18.2.0/umd/react.production.min.js",
            "react-dom.js", WEBJARS + "react-dom/18.2.0/umd/react-dom.production.min.js",
            "graphiql.js", WEBJARS + "graphiql/2.4.7/graphiql.min.js",
            "graphiql.css", WEBJARS + "graphiql/2.4.7/graphiql.min.css");

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> page() {
        return served("/graphiql/index.html", "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
    }

    @Get("/{file}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(@PathVariable String file) {
        String path = FILES.get(file);
        if (path == null) {
            return HttpResponse.notFound();
        }
        return served(path, (file.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8")
                .header("Cache-Control", "max-age=3600");
    }

    private static io.micronaut.http.MutableHttpResponse<byte[]> served(String path, String type) {
        try (InputStream stream = GraphiQlController.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the jars");
            }
            return HttpResponse.ok(stream.readAllBytes())
                    .header("Content-Type", type)
                    .header("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
