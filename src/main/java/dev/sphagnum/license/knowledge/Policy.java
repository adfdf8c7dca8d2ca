package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Verdict;

/**
 * What an organisation makes of what the texts leave open.
 *
 * @param name part of every stored finding's key
 * @param contested verdict on a clause of which it is contested that it travels this way, where it is not carried
 * @param byReference verdict on a clause of something that is only used by name, where it is not carried
 * @param missingUpstream verdict where an artefact upstream declares no licence
 * @param weightsAreWorks whether weights are protected without a contract; if not, a licence that is no contract is contested
 */
public record Policy(
        String name, Verdict contested, Verdict byReference, Verdict missingUpstream, boolean weightsAreWorks) {

    /** The same with other answers; its name stays when nothing changes. */
    public Policy with(
            Verdict newContested, Verdict newByReference, Verdict newMissingUpstream, boolean newWeightsAreWorks) {
        return new Policy(name, newContested, newByReference, newMissingUpstream, newWeightsAreWorks);
    }
}
