package dev.sphagnum.license.matrix;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.LicensePairs;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far a table and this model of licences agree, over the pairs of different licences that both know and that the table
 * decides. Material of the upstream licence is taken to be worked into the downstream work, as a fine-tune does.
 *
 * @param licenses licences that both know
 * @param decided cells that say yes or no
 * @param agreed those where the verdict says the same: yes is at most obligations, no is INCOMPATIBLE
 * @param differing the others
 */
public record MatrixAgreement(int licenses, int decided, int agreed, List<Difference> differing) {
    public MatrixAgreement {
        differing = List.copyOf(differing);
    }

    /** A pair on which both differ. */
    public record Difference(
            String upstream, String downstream, LicenseMatrix.Cell cell, Verdict verdict, List<String> clauses) {
        public Difference {
            clauses = List.copyOf(clauses);
        }
    }

    public static MatrixAgreement of(LicenseMatrix matrix, LicenseKnowledge knowledge) {
        return of(matrix, knowledge, _ -> true);
    }

    /** Over licences, in the table's words, that pass a test. */
    static MatrixAgreement of(LicenseMatrix matrix, LicenseKnowledge knowledge, Predicate<String> wanted) {
        Map<String, String> known = known(matrix, knowledge);
        known.keySet().removeIf(wanted.negate());
        LicensePairs pairs = new LicensePairs(knowledge, knowledge.policy());
        int decided = 0;
        List<Difference> differing = new ArrayList<>();
        for (Map.Entry<String, String> upstream : known.entrySet()) {
            for (Map.Entry<String, String> downstream : known.entrySet()) {
                LicenseMatrix.Cell cell = matrix.of(upstream.getKey(), downstream.getKey());
                boolean isDecided = cell == LicenseMatrix.Cell.YES || cell == LicenseMatrix.Cell.NO;
                if (!isDecided || upstream.getValue().equals(downstream.getValue())) {
                    continue;
                }
                decided++;
                LicensePairs.PairVerdict verdict =
                        pairs.judge(upstream.getValue(), downstream.getValue(), Passage.FINETUNE);
                if (!agrees(cell, verdict.verdict())) {
                    differing.add(new Difference(
                            upstream.getKey(), downstream.getKey(), cell, verdict.verdict(), verdict.decidingCodes()));
                }
            }
        }
        return new MatrixAgreement(known.size(), decided, decided - differing.size(), differing);
    }

    private static boolean agrees(LicenseMatrix.Cell cell, Verdict verdict) {
        return cell == LicenseMatrix.Cell.YES
                ? verdict.compareTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS) <= 0
                : verdict == Verdict.INCOMPATIBLE;
    }

    /** The table's words for licences whose terms are known, with what they are read as. */
    private static Map<String, String> known(LicenseMatrix matrix, LicenseKnowledge knowledge) {
        Map<String, String> known = new TreeMap<>();
        for (String word : matrix.downstream()) {
            LicenseReading reading = knowledge.read(Declaration.of(word, Vocabulary.SPDX));
            // Only what is meant beyond doubt: a word like 'gpl' would compare a guess.
            if (matrix.upstream().contains(word) && reading.understood() && reading.confidence() == 1.0) {
                known.put(word, reading.expression());
            }
        }
        return known;
    }
}
