package dev.sphagnum.app;

import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubFamily;
import dev.sphagnum.ingest.huggingface.HubHost;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.huggingface.HubNamed;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sphagnum ingest huggingface …}. */
@Command(
        name = "huggingface",
        description = {
            "Read the Hugging Face Hub: the models that are named, the family of one, or the list of all.",
            "Without names it reads what changed since its last complete run, the first time everything."
                    + " A run that was cut off goes on where it stopped.",
            "HF_TOKEN (a token of yours) doubles the pace; HF_ENDPOINT names another Hub."
        },
        footer = {
            "",
            "Example: ./sphagnum ingest huggingface mistralai/Mistral-7B-v0.1 --family",
            "Example: ./sphagnum ingest huggingface --file models.jsonl.gz"
        })
final class IngestHubCommand extends IngestCommand.FromSource {
    @Mixin
    private HubOptions wanted = new HubOptions();

    @Mixin
    private BulkOptions bulk = new BulkOptions();

    IngestHubCommand(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        // Before anything slow.
        wanted.check();
        bulk.check();
        if (bulk.bulk) {
            return load();
        }
        checkNames();
        return super.call();
    }

    private int load() {
        String file = wanted.file;
        if (file == null) {
            throw Main.badOption("--bulk", "--bulk loads a file, not the live Hub; name one with --file");
        }
        return load(bulk, file(file), file.equals("-") ? null : Path.of(file));
    }

    private void checkNames() {
        if (wanted.file == null) {
            try (HubHost hub = HubSettings.of(environment.variables()).host()) {
                if (!wanted.names.isEmpty()) {
                    named(hub);
                }
            }
        }
    }

    @Override
    int run(Features features) {
        String file = wanted.file;
        if (file != null) {
            return ingest(features, _ -> file(file));
        }
        try (HubHost hub = HubSettings.of(environment.variables()).host()) {
            return ingest(
                    features,
                    ingestor -> wanted.names.isEmpty()
                            ? LiveSources.list(hub, wanted.query(), wanted.scans, wanted.full, ingestor)
                            : named(hub));
        }
    }

    private Source file(String file) {
        Input input = file.equals("-") ? Input.stream("standard input", System.in) : Input.file(Path.of(file));
        return wanted.datasets ? new HubDatasets("huggingface", input) : new HubModels("huggingface", input);
    }

    private Source named(HubHost hub) {
        return wanted.family
                ? new HubFamily(hub, wanted.names.getFirst(), wanted.scans, wanted.budget())
                : new HubNamed(hub, wanted.names, wanted.scans);
    }
}
