package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.ingest.huggingface.FakeList.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** What the made-up Hub answers when nothing is spoilt. */
final class FakeAnswers {
    private final FakeHub.Options options;
    private final FakeModels world;

    FakeAnswers(FakeHub.Options options) {
        this.options = options;
        this.world = options.world();
    }

    static MockResponse tooMany(long seconds) {
        return error(429, "Too Many Requests")
                .newBuilder()
                .addHeader("Retry-After", seconds)
                .build();
    }

    MockResponse answer(RecordedRequest request) {
        String authorization = request.getHeaders().get("Authorization");
        if (authorization != null && options.token() != null && !authorization.equals("Bearer " + options.token())) {
            return error(401, "Invalid credentials in Authorization header");
        }
        // Nothing may change while an answer is written.
        synchronized (world) {
            try {
                return route(request, authorization != null);
            } catch (BadRequestException bad) {
                return error(400, String.valueOf(bad.getMessage()));
            }
        }
    }

    private MockResponse route(RecordedRequest request, boolean hasToken) throws BadRequestException {
        HttpUrl asked = request.getUrl();
        List<String> path = asked.pathSegments();
        boolean isModel = path.size() < 2 || !path.get(1).equals("datasets");
        if (!request.getMethod().equals("GET")) {
            return error(405, "Method not allowed");
        }
        if (path.size() >= 2
                && path.getFirst().equals("api")
                && List.of("models", "datasets").contains(path.get(1))) {
            List<String> name = path.subList(2, path.size());
            return switch (name.size()) {
                case 0 -> list(request, isModel);
                case 1, 2 -> one(request, isModel, String.join("/", name), hasToken);
                default -> error(404, "Sorry, we can't find the page you are looking for.");
            };
        }
        if (path.size() >= 7 && path.subList(0, 3).equals(List.of("api", "resolve-cache", "models"))) {
            return file(request, path.get(3) + "/" + path.get(4), String.join("/", path.subList(6, path.size())));
        }
        int resolve = path.indexOf("resolve");
        if ((resolve == 1 || resolve == 2) && path.size() >= resolve + 3) {
            String name = String.join("/", path.subList(0, resolve));
            return resolve(asked, name, String.join("/", path.subList(resolve + 2, path.size())), hasToken);
        }
        return error(404, "Sorry, we can't find the page you are looking for.");
    }

    private MockResponse list(RecordedRequest request, boolean isModel) throws BadRequestException {
        FakeList list = FakeList.of(world, isModel, request.getUrl(), options.largestPage());
        MockResponse.Builder answer = json(request, list.page());
        if (list.next() != null) {
            answer.addHeader("Link", "<" + list.next() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private MockResponse one(RecordedRequest request, boolean isModel, String name, boolean hasToken)
            throws BadRequestException {
        FakeRepository found = world.find(isModel, name);
        String newName = world.newName(name);
        if (found == null && isModel && newName != null) {
            HttpUrl.Builder to = request.getUrl().newBuilder().encodedPath("/api/models/" + newName);
            return redirect(307, to.build());
        }
        if (found == null || found.isPrivate()) {
            return absent(hasToken);
        }
        ObjectNode answer = FakeFields.of(request.getUrl(), isModel, true).of(found);
        if (isModel && "1".equals(request.getUrl().queryParameter("securityStatus"))) {
            answer.set(options.oldSecurityName() ? "securityStatus" : "securityRepoStatus", scans(found));
        }
        return tagged(request, json(request, answer), answer.toString());
    }

    /** Most are scanned and clean; a few are not done, and a few have a file that looks bad. */
    private static ObjectNode scans(FakeRepository model) {
        int draw = Math.floorMod(model.id().hashCode(), 50);
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("scansDone", draw != 1);
        ArrayNode files = status.putArray("filesWithIssues");
        if (draw == 2 || draw == 3) {
            files.addObject().put("path", "pytorch_model.bin").put("level", draw == 2 ? "unsafe" : "suspicious");
        }
        return status;
    }

    /** Files are answered by a redirect to where the host keeps them; large ones are with somebody else. */
    private MockResponse resolve(HttpUrl asked, String name, String file, boolean hasToken) {
        String newName = world.newName(name);
        FakeRepository model = world.find(true, name);
        if (model == null && newName != null) {
            String rest = asked.encodedPath().substring(name.length() + 1);
            return redirect(
                    307, asked.newBuilder().encodedPath("/" + newName + rest).build());
        }
        if (model == null || model.isPrivate()) {
            return absent(hasToken);
        }
        if (model.isGated()) {
            return error(hasToken ? 403 : 401, "Access to model " + name + " is restricted.");
        }
        if (model.hasFile(file) && file.endsWith(".safetensors")) {
            return redirect(302, HttpUrl.get("https://cdn.example.invalid/" + model.sha() + "?signature=made-up"));
        }
        if (FakeFiles.text(model, file) == null) {
            return error(404, "Entry not found");
        }
        String owned = name.contains("/") ? name : "-/" + name;
        return redirect(
                307,
                asked.newBuilder()
                        .encodedPath("/api/resolve-cache/models/" + owned + "/" + model.sha() + "/" + file)
                        .build());
    }

    private MockResponse file(RecordedRequest request, String name, String file) {
        FakeRepository model = world.find(true, name.startsWith("-/") ? name.substring(2) : name);
        String text = model == null || model.isPrivate() || model.isGated() ? null : FakeFiles.text(model, file);
        return text == null ? error(404, "Entry not found") : tagged(request, packed(request, text), text);
    }

    private static MockResponse absent(boolean hasToken) {
        return hasToken ? error(404, "Repository not found") : error(401, "Invalid username or password.");
    }

    private static MockResponse redirect(int status, HttpUrl to) {
        return error(status, "Temporary Redirect. Redirecting to " + to.encodedPath())
                .newBuilder()
                .addHeader("Location", isElsewhere(to) ? to : to.encodedPath() + query(to))
                .build();
    }

    private static boolean isElsewhere(HttpUrl to) {
        return to.host().endsWith(".invalid");
    }

    private static String query(HttpUrl to) {
        return to.encodedQuery() == null ? "" : "?" + to.encodedQuery();
    }

    private static MockResponse error(int status, String text) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(JsonNodeFactory.instance.objectNode().put("error", text).toString())
                .build();
    }

    private static MockResponse tagged(RecordedRequest request, MockResponse.Builder answer, String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + text.length() + "\"";
        @Nullable String known = request.getHeaders().get("If-None-Match");
        MockResponse.Builder kept = tag.equals(known) ? new MockResponse.Builder().code(304) : answer;
        return kept.addHeader("ETag", tag).build();
    }

    private static MockResponse.Builder json(RecordedRequest request, JsonNode json) {
        return packed(request, json.toString()).setHeader("Content-Type", "application/json; charset=utf-8");
    }

    private static MockResponse.Builder packed(RecordedRequest request, String text) {
        MockResponse.Builder answer = new MockResponse.Builder().addHeader("Content-Type", "text/plain; charset=utf-8");
        String accepted = request.getHeaders().get("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            return answer.body(text);
        }
        Buffer packed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return answer.addHeader("Content-Encoding", "gzip").body(packed);
    }
}
