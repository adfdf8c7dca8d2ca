package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a list. What changes while a whole list is read moves to its front, past the place that the reading has
 * reached; so the front is read again at the end, until nothing there is new. Otherwise a model that was changed in these
 * minutes would seem to be gone.
 */
final class HubCrawlReading implements Source.Reading {
    private static final int MOST_PASSES = 10;

    private final HubHost hub;
    private final HubQuery query;
    private final String what;
    private final @Nullable HubScans scans;
    private final boolean leavesNoGap;
    private HubPages pages;
    private @Nullable OffsetDateTime newest;
    private long handed;
    private boolean isResumed;

    /** @param leavesNoGap the next reading may begin where this one ends */
    HubCrawlReading(HubHost hub, HubQuery query, String what, boolean scans, boolean leavesNoGap) {
        this.hub = hub;
        this.query = query;
        this.what = what;
        this.scans = scans ? new HubScans(hub) : null;
        this.leavesNoGap = leavesNoGap;
        this.pages = new HubPages(hub, what, hub.list(query), 0);
    }

    @Override
    public void resumeAt(String checkpoint) {
        Optional<HubCheckpoint> place = HubCheckpoint.parse(checkpoint)
                // Another since would have found other pages: then everything is read from the first one on.
                .filter(found -> Objects.equals(found.since(), query.since()));
        if (place.isPresent()) {
            HttpUrl next = hub.link(place.get().next());
            if (next != null) {
                pages = new HubPages(hub, what, next, place.get().pages());
                newest = place.get().newest();
                handed = place.get().handed();
                isResumed = true;
            }
        }
    }

    @Override
    public void readInto(FactSink sink) throws IOException {
        tell(sink);
        HubPages.Page page = firstPage();
        while (page != null) {
            PageTimes times = readPage(page, query.since(), sink);
            if (page.number() == 1 && times.newest != null) {
                newest = times.newest;
                tell(sink);
            }
            HttpUrl next = pages.next();
            if (next == null || isLimitReached() || times.isPast) {
                break;
            }
            sink.checkpoint(new HubCheckpoint(next.toString(), page.number(), handed, newest, query.since()).text());
            page = pages.read();
        }
        if (query.since() == null && !query.isPart()) {
            readWhatChangedMeanwhile(sink);
        }
    }

    /** A place that a Hub has kept for an interrupted reading may be forgotten; then everything is read again. */
    private HubPages.@Nullable Page firstPage() throws IOException {
        try {
            return pages.read();
        } catch (ProblemException e) {
            if (!isResumed) {
                throw e;
            }
            pages = new HubPages(hub, what, hub.list(query), 0);
            handed = 0;
            return pages.read();
        }
    }

    private void readWhatChangedMeanwhile(FactSink sink) throws IOException {
        OffsetDateTime readUpTo = newest;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            OffsetDateTime newestNow = readUpTo == null ? null : readFront(readUpTo, sink);
            if (newestNow == null) {
                return;
            }
            readUpTo = newestNow;
        }
        throw new IOException(what + ": the list changes faster than it can be read; try again later");
    }

    /** Reads what changed after a time; answers the newest time of change, null when nothing did. */
    private @Nullable OffsetDateTime readFront(OffsetDateTime readUpTo, FactSink sink) throws IOException {
        OffsetDateTime justAfter = readUpTo.plusNanos(1);
        HubPages front = new HubPages(hub, what, hub.list(query), 0);
        OffsetDateTime newestNow = null;
        for (HubPages.Page page = front.read(); page != null; page = front.read()) {
            PageTimes times = readPage(page, justAfter, sink);
            if (page.number() == 1 && times.newest != null && times.newest.isAfter(readUpTo)) {
                newestNow = times.newest;
            }
            if (newestNow == null || times.isPast) {
                return newestNow;
            }
        }
        return newestNow;
    }

    private void tell(FactSink sink) {
        if (newest != null && leavesNoGap) {
            sink.newest(newest);
        }
    }

    private PageTimes readPage(HubPages.Page page, @Nullable OffsetDateTime since, FactSink sink) throws IOException {
        PageTimes times = new PageTimes(page, since);
        ArrayElements elements = page.elements();
        long number = 0;
        for (var element = elements.next(); element != null && !isLimitReached(); element = elements.next()) {
            number++;
            Where where = new Where("record of page " + page.number(), number);
            ObjectNode record = JsonRecords.object(page.body(), element.from(), element.to(), where, sink);
            if (record == null) {
                times.isPast = false;
            } else if (times.isWanted(record)) {
                hand(record, where, sink);
            }
        }
        return times;
    }

    private void hand(ObjectNode record, Where where, FactSink sink) throws IOException {
        if (scans != null) {
            scans.addTo(record, where, sink);
        }
        Optional<Artefact> artefact = query.kind().artefact(record, where, sink);
        artefact.ifPresent(sink::accept);
        handed++;
    }

    private boolean isLimitReached() {
        Long limit = query.limit();
        return limit != null && handed >= limit;
    }

    @Override
    public void close() {}

    /** When the records of one page changed. */
    private static final class PageTimes {
        private final @Nullable Instant clock;
        private final @Nullable OffsetDateTime since;
        private @Nullable OffsetDateTime newest;

        /** The last record of the page changed before the time that is wanted, and the newest come first. */
        private boolean isPast;

        PageTimes(HubPages.Page page, @Nullable OffsetDateTime since) {
            this.clock = page.headers().getInstant("Date");
            this.since = since;
        }

        /** False for what changed before the time that is wanted; what does not say when is wanted. */
        boolean isWanted(ObjectNode record) {
            OffsetDateTime changed = HubTime.lastModified(record);
            // A time beyond the Hub's own clock is a mistake, and would hide all changes until then.
            boolean isTrue =
                    changed != null && (clock == null || !changed.toInstant().isAfter(clock));
            if (changed != null && isTrue && (newest == null || changed.isAfter(newest))) {
                newest = changed;
            }
            boolean isWanted = changed == null || since == null || !changed.isBefore(since);
            isPast = !isWanted;
            return isWanted;
        }
    }
}
