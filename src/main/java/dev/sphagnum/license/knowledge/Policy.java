package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Verdict;
import java.util.Set;

/**
 * What is made of the things that the texts leave open.
 *
 * @param name part of every stored finding's key
 * @param contested verdict on a clause of which it is contested that it travels this way, where it is not carried
 * @param byReference verdict on a clause of something that is only used by name, where it is not carried
 * @param missingUpstream verdict where an artefact upstream declares no licence
 * @param weightsAreWorks whether weights are protected without a contract; if not, a licence that is no contract is contested
 * @param organisation what an organisation's file adds; {@link Organisation#NONE} for a preset
 */
public record Policy(
        String name,
        Verdict contested,
        Verdict byReference,
        Verdict missingUpstream,
        boolean weightsAreWorks,
        Organisation organisation) {
    /** What a policy may make of a clause that is contested, by reference or not carried. */
    public static final Set<Verdict> OPEN =
            Set.of(Verdict.COMPATIBLE_WITH_OBLIGATIONS, Verdict.REVIEW, Verdict.INCOMPATIBLE);

    /** What a policy may make of an artefact upstream that declares nothing. */
    public static final Set<Verdict> MISSING = Set.of(Verdict.UNKNOWN, Verdict.REVIEW, Verdict.INCOMPATIBLE);

    /** The same, of nobody in particular: whoever asks says the rest. */
    public Policy withoutUser() {
        return new Policy(name, contested, byReference, missingUpstream, weightsAreWorks, organisation.withoutUser());
    }

    /** The same with other answers; its name stays when nothing changes. */
    public Policy with(
            Verdict newContested, Verdict newByReference, Verdict newMissingUpstream, boolean newWeightsAreWorks) {
        return new Policy(name, newContested, newByReference, newMissingUpstream, newWeightsAreWorks, organisation);
    }
}
