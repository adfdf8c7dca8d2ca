package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.http.HostSettings;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A Hub that answers what a test gave it, 404 otherwise, and remembers what it was asked, without expanded fields. */
final class HubServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpUrl> addresses = new CopyOnWriteArrayList<>();

    HubServer() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String place = place(request.getUrl());
                asked.add(place);
                addresses.add(request.getUrl());
                return answers.getOrDefault(
                        place, new MockResponse.Builder().code(404).build());
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(HttpUrl address) {
        HttpUrl.Builder plain = address.newBuilder();
        plain.removeAllQueryParameters("expand[]");
        plain.removeAllQueryParameters("sort");
        plain.removeAllQueryParameters("direction");
        HttpUrl url = plain.build();
        return url.encodedPath() + (url.querySize() == 0 ? "" : "?" + url.query());
    }

    /** Answers a path with its query, as {@link #asked} has it. */
    HubServer on(String place, String body) {
        return on(place, new MockResponse.Builder().body(body).build());
    }

    HubServer on(String place, MockResponse answer) {
        answers.put(place, answer);
        return this;
    }

    /** A page of a list that names the next. */
    HubServer page(String place, String next, String body) {
        String link = "<" + server.url(next) + ">; rel=\"next\"";
        return on(
                place,
                new MockResponse.Builder().addHeader("Link", link).body(body).build());
    }

    /** A model, with a {@code siblings} entry and an answer for each file. */
    HubServer model(String name, String fields, Map<String, String> files) {
        String siblings = String.join(
                ", ",
                files.keySet().stream()
                        .map(file -> "{\"rfilename\": \"" + file + "\"}")
                        .toList());
        files.forEach((file, body) -> on("/" + name + "/resolve/main/" + file, body));
        return on(
                "/api/models/" + name, "{\"id\": \"" + name + "\", " + fields + ", \"siblings\": [" + siblings + "]}");
    }

    List<String> asked() {
        return asked;
    }

    List<HttpUrl> addresses() {
        return addresses;
    }

    HttpUrl root() {
        return server.url("/");
    }

    String label() {
        return "http://" + root().host() + ":" + root().port();
    }

    HubHost host() {
        HttpUrl root = root();
        PoliteClient client =
                new PoliteClient(HostSettings.hub(root, null).withMaxAttempts(1), Pace.of(Clock.systemUTC()));
        return new HubHost(client, root);
    }

    @Override
    public void close() {
        server.close();
    }
}
