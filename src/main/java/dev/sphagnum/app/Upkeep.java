package dev.sphagnum.app;

import dev.sphagnum.api.Maintenance;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.ingest.AfterRun;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.license.AnalysisReport;
import dev.sphagnum.license.LicenseAnalysis;
import dev.sphagnum.topology.LivePicture;
import java.util.function.Supplier;

/** What follows when facts have changed: the picture is read anew, and what an analysis of it finds is written back. */
final class Upkeep implements AfterRun, Maintenance {
    private final Supplier<LivePicture> picture;
    private final LicenseAnalysis analysis;

    Upkeep(Supplier<LivePicture> picture, LicenseAnalysis analysis) {
        this.picture = picture;
        this.analysis = analysis;
    }

    @Override
    public synchronized AnalysisReport analyze() {
        picture.get().reload();
        return analysis.analyze();
    }

    @Override
    public synchronized GraphVersion refresh() {
        picture.get().reload();
        return picture.get().get().version();
    }

    @Override
    public synchronized void ran(IngestReport report) {
        picture.get().catchUp();
        analysis.analyze();
    }
}
