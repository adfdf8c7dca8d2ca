package dev.sphagnum.license;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two declarations over one link, as tables of licences do: nothing farther upstream, no names, no publishers. The
 * verdict is about what arrives; that the dependent itself may declare nothing is left aside. Not thread-safe.
 */
public final class LicensePairs {
    /**
     * What arrives, judged.
     *
     * @param decidingCodes codes of the clauses that have the worst verdict, sorted; empty where nothing is wrong
     */
    public record PairVerdict(Verdict verdict, List<String> decidingCodes) {
        public PairVerdict {
            decidingCodes = List.copyOf(decidingCodes);
        }
    }

    private final Atoms atoms;
    private final AtomSets sets;
    private final Labels labels;
    private final Judge judge;
    private final Elections elections;

    public LicensePairs(LicenseKnowledge knowledge, Policy policy) {
        atoms = new Atoms(knowledge);
        sets = new AtomSets(atoms);
        labels = new Labels(atoms, sets, knowledge.terms(), policy);
        judge = new Judge(atoms, sets, policy);
        elections = new Elections(atoms, sets, judge);
    }

    /** Judges two expressions, as a reading gives them; null where nothing is declared. */
    public PairVerdict judge(@Nullable String base, @Nullable String dependent, Passage passage) {
        Label upper = label(base);
        Label lower = label(dependent);
        int arrives = sets.step(elections.imposed(upper, lower, passage), passage);
        Verdict verdict = judge.judge(lower, arrives).verdict();
        List<String> deciding = new ArrayList<>();
        if (verdict.compareTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS) > 0) {
            sets.forEach(arrives, bit -> {
                if (judge.judge(lower, arrives, bit).verdict() == verdict) {
                    deciding.add(code(bit));
                }
            });
        }
        return new PairVerdict(verdict, deciding.stream().distinct().sorted().toList());
    }

    private Label label(@Nullable String expression) {
        return labels.of(expression == null ? List.of() : List.of(expression), LicenseState.UNSTATED);
    }

    private String code(int bit) {
        return switch (bit) {
            case Atoms.NO_GRANT -> "NO_GRANT";
            case Atoms.UNKNOWN_TERMS -> "UNKNOWN_TERMS";
            default -> atoms.atom(bit).code().name();
        };
    }
}
