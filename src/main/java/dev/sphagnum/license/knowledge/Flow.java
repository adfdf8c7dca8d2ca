package dev.sphagnum.license.knowledge;

/** How a clause travels along one relation. */
public enum Flow {
    /** F: in full. */
    FULL(4),
    /** C: whether it does is contested. */
    CONTESTED(3),
    /** R: the upstream is named, not passed on. */
    BY_REFERENCE(2),
    /** O: as a duty. */
    DUTY(1),
    /** X: the act itself is withheld; what is made of it all the same carries the clause in full. */
    ACT_WITHHELD(4),
    /** G: a work that is combined with a GPL work; its own label has to be one that the GPL can live with. */
    COMBINED(4),
    /** N: not at all. */
    NONE(0);

    private final int strength;

    Flow(int strength) {
        this.strength = strength;
    }

    /** 4 in full, 3 contested, 2 by reference, 1 duty, 0 not at all; a path is as strong as its weakest edge. */
    public int strength() {
        return strength;
    }

    static Flow of(String letter) {
        return switch (letter) {
            case "F" -> FULL;
            case "C" -> CONTESTED;
            case "R" -> BY_REFERENCE;
            case "O" -> DUTY;
            case "X" -> ACT_WITHHELD;
            case "G" -> COMBINED;
            case "N" -> NONE;
            default -> throw new IllegalArgumentException("'" + letter + "' is no flow; use F, C, R, O, X, G or N");
        };
    }
}
