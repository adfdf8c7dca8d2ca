package dev.sphagnum.license.knowledge;

/** Whose words a licence is declared in; decides what an ambiguous word means. */
public enum Vocabulary {
    HUB,
    SCANCODE,
    GITHUB,
    SPDX
}
