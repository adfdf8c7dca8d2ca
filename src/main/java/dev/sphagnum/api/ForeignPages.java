package dev.sphagnum.api;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages of others out. A page that a user of this machine opens can send requests to the user's own services;
 * with a name of its own that resolves to 127.0.0.1 it can even read the answers (DNS rebinding). So a request is refused
 * whose {@code Host} is not ours, whose {@code Origin} is another than that host, or that a browser marks as sent by
 * another site. Programs that are no browser send neither of the latter two.
 */
@ServerFilter("/**")
final class ForeignPages {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::\\d{1,5})?");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> ours = new TreeSet<>(LOCAL);

    /**
     * @param allowedHosts names, without port, by which clients reach this service beside those of the own machine
     */
    ForeignPages(@Property(name = "sphagnum.allowed-hosts", defaultValue = "") List<String> allowedHosts) {
        allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .forEach(ours::add);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        if (host == null || !isOurs(host)) {
            return refused("this service does not answer to that host name; see sphagnum.allowed-hosts");
        }
        if ("cross-site".equalsIgnoreCase(request.getHeaders().get("Sec-Fetch-Site"))) {
            return refused("requests from pages of another site are refused");
        }
        List<String> origins = request.getHeaders().getAll("Origin");
        if (!origins.stream().allMatch(origin -> isOf(origin, host))) {
            return refused("requests from pages of another origin are refused");
        }
        return null;
    }

    private boolean isOurs(String host) {
        Matcher matcher = HOST.matcher(host);
        return matcher.matches() && ours.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static HttpResponse<?> refused(String sentence) {
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence + "\n");
    }
}
