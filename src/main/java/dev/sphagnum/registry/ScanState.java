package dev.sphagnum.registry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What scanners found in the files of a model. Unknown is never shown as safe.
 *
 * @param state UNSCANNED, PENDING, ISSUES or SCANNED_CLEAN
 * @param sha the commit that was scanned; null when none was
 * @param isCurrent that commit is the one that was read
 * @param files those with an issue, the first hundred
 */
public record ScanState(String state, @Nullable String sha, boolean isCurrent, List<ScannedFile> files) {
    public ScanState {
        files = List.copyOf(files);
    }

    /**
     * A file with an issue.
     *
     * @param level the scanner's word: caution, suspicious, unsafe
     */
    public record ScannedFile(String path, String level) {}

    static ScanState of(ModelRow model) {
        if (model.scanState() == null) {
            return new ScanState("UNSCANNED", null, false, List.of());
        }
        return new ScanState(
                model.scanState(),
                model.scannedSha(),
                model.scannedSha() != null && Objects.equals(model.scannedSha(), model.sha()),
                model.scanFiles().stream().map(ScanState::file).toList());
    }

    private static ScannedFile file(String levelAndPath) {
        int blank = levelAndPath.indexOf(' ');
        return new ScannedFile(levelAndPath.substring(blank + 1), levelAndPath.substring(0, Math.max(blank, 0)));
    }
}
