package dev.sphagnum.catalog;

/** What is known about an artefact's declared licence. */
public enum LicenseState {
    DECLARED,
    /** The artefact was read and declares none. */
    UNSTATED,
    /** Nobody has read the artefact yet; it is only named by others. */
    UNREAD
}
