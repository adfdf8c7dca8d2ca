package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Code;
import dev.sphagnum.license.knowledge.LicenseTerm;

/**
 * What travels: a code with its parameter and its way of travelling, whichever licence it comes from.
 *
 * @param example a clause that states it; which licence that is makes no difference to who carries it
 */
record Atom(Code code, LicenseTerm example) {}
