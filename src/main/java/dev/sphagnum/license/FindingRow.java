package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as {@code cypher/license/store-findings.cypher} takes it.
 *
 * @param digest of all that is stored of it, the text of its clause included
 */
record FindingRow(String id, String digest, LicenseTerm term, Map<String, @Nullable Object> values) {

    static FindingRow of(String id, LicenseFinding finding, LicenseTerm term, LicenseKnowledge knowledge) {
        Map<String, @Nullable Object> properties = properties(finding, knowledge);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("properties", properties);
        values.put("droppedAtKind", finding.droppedAt().kind().name());
        values.put("droppedAt", finding.droppedAt().name());
        values.put("originKind", finding.origin().kind().name());
        values.put("origin", finding.origin().name());
        values.put("term", term.id());
        String digest = Hash.of(values.toString(), values(term).toString());
        properties.put("digest", digest);
        return new FindingRow(id, digest, term, values);
    }

    /** With the internal ids of its artefacts, which are good for one writing and therefore not in the digest. */
    Map<String, @Nullable Object> values(long droppedAt, long origin) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
        row.put("droppedAtId", droppedAt);
        row.put("originId", origin);
        return row;
    }

    private static Map<String, @Nullable Object> properties(LicenseFinding finding, LicenseKnowledge knowledge) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("policy", knowledge.policy().name());
        properties.put("type", finding.type().name());
        properties.put("verdict", finding.verdict().name());
        properties.put("least", finding.least().name());
        properties.put("most", finding.most().name());
        properties.put("severity", finding.severity().name());
        properties.put("confidence", finding.confidence().value());
        properties.put("weakestLink", finding.confidence().weakestLink());
        properties.put("code", finding.clause().code());
        properties.put("parameter", finding.clause().parameter());
        properties.put("section", finding.clause().section());
        properties.put("originLicense", finding.originLicense());
        properties.put("explanation", finding.explanation());
        properties.put("laundered", finding.laundered());
        properties.put("adjacentVerdict", finding.adjacentVerdict().name());
        properties.put("victims", (long) finding.victims());
        properties.put("depth", (long) finding.depth());
        properties.put("downloads", finding.downloads());
        properties.put("waived", finding.waived());
        properties.put("kbVersion", knowledge.version());
        return properties;
    }

    /** A clause as {@code cypher/license/store-terms.cypher} takes it. */
    static Map<String, @Nullable Object> values(LicenseTerm term) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", term.id());
        row.put("license", term.license());
        row.put("code", term.code());
        row.put("parameter", term.parameter());
        row.put("section", term.section());
        row.put("summary", term.summary());
        row.put("source", term.source());
        row.put("confidence", term.confidence().value());
        return row;
    }
}
