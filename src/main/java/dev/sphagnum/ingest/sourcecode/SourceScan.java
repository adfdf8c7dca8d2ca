package dev.sphagnum.ingest.sourcecode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans folders, archives and files for the models and data sets that they use. Runs nothing of what it reads. */
public final class SourceScan {
    private static final Logger LOG = LoggerFactory.getLogger(SourceScan.class);

    /** Trees are read by recursion of bounded depth, which needs more than a thread has by default. */
    private static final long STACK = 64L << 20;

    private static final int MAX_EXAMPLES = 100;
    private static final List<UseFinder> FINDERS = List.of(
            new PythonFinder(),
            new NotebookFinder(),
            new JavaScriptFinder(),
            new JvmFinder(),
            new DockerfileFinder(),
            new ModelfileFinder(),
            new ShellFinder(),
            new ConfigFinder());

    private final SourceLimits limits;
    private final List<ModelUse> uses = new ArrayList<>();
    private final List<WeightFile> weights = new ArrayList<>();
    private final Map<Skip, Long> skipped = new EnumMap<>(Skip.class);
    private final List<ScanReport.Skipped> examples = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong filesRead = new AtomicLong();

    private SourceScan(SourceLimits limits) {
        this.limits = limits;
    }

    /**
     * Scans one tree after the other. Of several trees the paths begin with the name of each.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link dev.sphagnum.catalog.Problem.BadInput} when one is not there
     */
    public static ScanReport of(List<Path> roots, SourceLimits limits) {
        SourceScan scan = new SourceScan(limits);
        for (Path root : roots) {
            String prefix = roots.size() == 1 ? "" : root.normalize() + "/";
            scan.read(root, prefix);
        }
        return scan.report();
    }

    private void read(Path root, String prefix) {
        int threads = Math.clamp((long) Runtime.getRuntime().availableProcessors(), 1, 8);
        Semaphore waiting = new Semaphore(threads * 8);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "scan", STACK))) {
            SourceTree.read(root, limits, new Reading(prefix, workers, waiting));
        }
    }

    private synchronized ScanReport report() {
        List<ModelUse> inTree = uses.stream().filter(use -> !isFolder(use)).toList();
        List<ModelUse> sorted = Weights.tied(inTree, weights).stream()
                .sorted(Comparator.comparing(ModelUse::file)
                        .thenComparingInt(ModelUse::line)
                        .thenComparingInt(use -> use.column() == null ? 0 : use.column())
                        .thenComparing(ModelUse::name))
                .toList();
        List<WeightFile> files =
                weights.stream().sorted(Comparator.comparing(WeightFile::file)).toList();
        return new ScanReport(sorted, files, this.files.get(), filesRead.get(), skipped, examples);
    }

    /** A name that is a folder of the tree is taken from there by every library: local before the Hub. */
    private boolean isFolder(ModelUse use) {
        String beside = use.file().substring(0, use.file().lastIndexOf('/') + 1) + use.name();
        return folders.contains(use.name()) || folders.contains(beside);
    }

    private synchronized void skip(String path, Skip why) {
        skipped.merge(why, 1L, Long::sum);
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(new ScanReport.Skipped(path, why));
        }
    }

    private synchronized void add(List<ModelUse> found) {
        uses.addAll(found);
    }

    private synchronized void add(WeightFile weight) {
        weights.add(weight);
    }

    private void analyse(UseFinder finder, SourceFile file) {
        try {
            add(finder.find(file));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} could not be analysed", file.path(), e);
            skip(file.path(), Skip.FAILED);
        }
    }

    /** Takes the entries of one tree. */
    private final class Reading implements Entries {
        private final String prefix;
        private final ExecutorService workers;
        private final Semaphore waiting;

        Reading(String prefix, ExecutorService workers, Semaphore waiting) {
            this.prefix = prefix;
            this.workers = workers;
            this.waiting = waiting;
        }

        @Override
        public boolean isOpen() {
            return files.get() < limits.files();
        }

        @Override
        public void folder(String path) {
            synchronized (SourceScan.this) {
                folders.add(path);
            }
        }

        @Override
        public void skip(String path, Skip why) {
            SourceScan.this.skip(prefix + path, why);
        }

        @Override
        public void file(String path, long sizeBytes, Content content) throws IOException {
            files.incrementAndGet();
            noteFolders(path);
            UseFinder finder = FINDERS.stream()
                    .filter(each -> each.reads(path))
                    .findFirst()
                    .orElse(null);
            if (finder != null) {
                source(path, sizeBytes, content, finder);
            } else if (Weights.mayBe(path)) {
                try (InputStream in = content.open()) {
                    WeightFile weight = Weights.of(prefix + path, in.readNBytes(Weights.HEAD), sizeBytes);
                    if (weight != null) {
                        add(weight);
                    }
                }
            }
        }

        /** Archives need not list their folders. */
        private void noteFolders(String path) {
            int slash = path.lastIndexOf('/');
            if (slash > 0) {
                folder(path.substring(0, slash));
            }
        }

        private void source(String path, long sizeBytes, Content content, UseFinder finder) throws IOException {
            if (sizeBytes > limits.textBytes()) {
                skip(path, Skip.TOO_LARGE);
                return;
            }
            byte[] bytes;
            try (InputStream in = content.open()) {
                bytes = in.readNBytes(limits.textBytes() + 1);
            }
            if (bytes.length > limits.textBytes()) {
                skip(path, Skip.TOO_LARGE);
                return;
            }
            SourceText text = SourceText.of(bytes, path, limits.lineCharacters());
            text.notes().forEach(why -> skip(path, why));
            if (text.text() != null) {
                filesRead.incrementAndGet();
                submit(finder, new SourceFile(prefix + path, text.text(), why -> skip(path, why)));
            }
        }

        /** A bounded number of texts waits in memory. */
        private void submit(UseFinder finder, SourceFile file) {
            waiting.acquireUninterruptibly();
            workers.execute(() -> {
                try {
                    analyse(finder, file);
                } finally {
                    waiting.release();
                }
            });
        }
    }
}
