package org.example.policy.exercises;

/**
 * Catalogue of exercises in which India and Japan meet.
 *
 * <p>Three of them are bilateral: Veer Guardian (air), Dharma Guardian (land) and
 * JIMEX (sea). {@code MALABAR} is not: it has been a four-nation affair since
 * Australia came back in 2020.
 *
 * <p>History: Malabar was started by India and Japan in 1992.
 */
public enum ExerciseCatalog {

    /**
     * Vir Guardian. First flown in 2022 at Hyakuri.
     * Between the Indian Air Force and the Japan Air Self-Defense Force.
     */
    VEER,

    /**
     * Dharma Guardian. JGSDF numbers editions by fiscal year, so that
     * "Dharma Guardian 25" took place in early 2026.
     * The first one was held in November 2018.
     */
    DHARMA,

    /**
     * Malabar 2025 took place off Guam and was the 25th edition.
     * Do not mix it up with the Malabar coast, whose port table lives in
     * {@link Ports}.
     */
    MALABAR,

    /**
     * Tarang Shakti, multinational, hosted by the Indian Navy.
     * Japan sent F-15J fighters to the second phase. Germany and Spain
     * had come to the first.
     */
    TARANG;

    /** Sea service of Japan, i.e. Japan Marine Self-Defense Force; since 1 July 1954. */
    public static final String JMSDF = "JMSDF";

    // The coast guard is a different service and never appears here.
    // let callers pass null? no.
    boolean isBilateral() {
        return this != MALABAR && this != TARANG;
    }
}
