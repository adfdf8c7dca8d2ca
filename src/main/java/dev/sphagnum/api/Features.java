package dev.sphagnum.api;

import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.license.LicenseQuestions;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.registry.Registry;

/** What the fields of the schema ask, and have done. */
record Features(
        Registry registry,
        LineageQuestions lineage,
        LicenseQuestions licenses,
        LicenseKnowledge knowledge,
        Jobs jobs,
        Maintenance maintenance) {}
