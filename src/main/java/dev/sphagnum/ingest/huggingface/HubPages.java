package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.http.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one list of the Hub, each asked for when it is wanted.
 *
 * <p>The next page's address stands in the header {@code Link} (<a
 * href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, 3</a>) of the one before.
 */
final class HubPages {
    /** Far beyond the Hub's size at a thousand records a page. */
    private static final long MOST_PAGES = 100_000;

    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>[^<>]*;\\s*rel\\s*=\\s*\"?next\"?(?=[\\s;,]|$)");

    private final HubHost hub;
    private final String what;
    private final Set<HttpUrl> asked = new HashSet<>();
    private @Nullable HttpUrl next;
    private long number;

    /**
     * One page.
     *
     * @param what the page, for people
     * @param number counted from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // a page is read once and compared with nothing
    record Page(String what, long number, Headers headers, byte[] body) {
        ArrayElements elements() throws IOException {
            return ArrayElements.of(body, what);
        }
    }

    /**
     * Begins anywhere.
     *
     * @param what the list, for people
     * @param start the address of the first page that is wanted
     * @param before how many pages stand before that
     */
    HubPages(HubHost hub, String what, HttpUrl start, long before) {
        this.hub = hub;
        this.what = what;
        this.next = start;
        this.number = before;
    }

    /** The address of the next page; null after the last. */
    @Nullable
    HttpUrl next() {
        return next;
    }

    /** Asks for the next page; null after the last. */
    @Nullable
    Page read() throws IOException {
        HttpUrl address = next;
        if (address == null) {
            return null;
        }
        if (!asked.add(address)) {
            throw new IOException(what + ": page " + number + " names a page as the next that was read already");
        }
        if (number == MOST_PAGES) {
            throw new IOException(what + ": there are more than " + MOST_PAGES + " pages");
        }
        number++;
        Answer.Found found = found(hub.ask(address, HubHost.PAGE_BYTES));
        next = next(found);
        return new Page(what + ": page " + number, number, found.headers(), found.body());
    }

    private Answer.Found found(Answer answer) throws IOException {
        return switch (answer) {
            case Answer.Found found -> found;
            case Answer.Unchanged _ -> throw new IOException(what + ": page " + number + " came without a body");
            case Answer.Missing(int status) ->
                throw new IOException(what + ": page " + number + " is refused (" + status + ")"
                        + (status == 401 || status == 403 ? "; check HF_TOKEN" : ""));
        };
    }

    private @Nullable HttpUrl next(Answer.Found found) throws IOException {
        Matcher link = NEXT.matcher(String.join(", ", found.headers().values("Link")));
        if (!link.find()) {
            return null;
        }
        HttpUrl address = found.address().resolve(link.group(1));
        if (address == null) {
            throw new IOException(what + ": page " + number + " names a next page that is no address");
        }
        return address;
    }
}
