package dev.sphagnum.app;

import dev.sphagnum.ingest.Progress;
import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress of a run on standard error: a bar on a terminal, a line every ten seconds elsewhere, nothing when quiet. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("sphagnum");
    private static final long LOG_EVERY_NANOS = 10_000_000_000L;

    private final boolean quiet;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private @Nullable ProgressBar bar;
    private @Nullable String current;
    private long logged = System.nanoTime();

    ProgressLine(GlobalOptions options) {
        this.quiet = options.quiet;
    }

    @Override
    public void step(String what, long done, long total) {
        if (quiet) {
            return;
        }
        if (terminal) {
            draw(what, done, total);
        } else if (System.nanoTime() - logged > LOG_EVERY_NANOS) {
            logged = System.nanoTime();
            LOG.info("{}: {}{}", what, done, total < 0 ? "" : " of " + total);
        }
    }

    void say(String what) {
        if (!quiet && terminal) {
            System.err.println(what + " …");
        }
    }

    private void draw(String what, long done, long total) {
        ProgressBar drawn = bar;
        if (drawn == null || !what.equals(current)) {
            finish();
            drawn = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
            bar = drawn;
            current = what;
        }
        drawn.stepTo(done);
    }

    /** Ends the bar that is drawn, so that other lines may follow. */
    void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        finish();
    }
}
