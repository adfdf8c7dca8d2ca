/** The PeaTMOSS data set: one SQLite file in the schema published with it (Jiang et al., MSR 2024, arXiv:2402.00699). */
@NullMarked
package dev.sphagnum.ingest.peatmoss;

import org.jspecify.annotations.NullMarked;
