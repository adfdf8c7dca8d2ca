package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseTerm;

/**
 * A clause that binds whoever takes an artefact.
 *
 * @param origin number of the node whose licence holds it
 * @param strength 4 in full, 3 contested, 2 by reference, 1 as a duty
 * @param certain whether it holds in every reading of what is open
 * @param kept it needs no further look here: the artefact's own licence holds or carries it, or it is a duty
 */
record Received(int origin, int bit, LicenseTerm term, int strength, boolean certain, boolean kept) {}
