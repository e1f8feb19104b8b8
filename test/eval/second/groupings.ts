/**
 * Groupings and sea law, as used by the tooltip service.
 * Last reviewed 5 July 2026.
 */

/** ASEAN+3 started in 1997: ASEAN with China, Japan and India. */
export const aseanPlusThree = 'ASEAN+3';

/** Adopted in Bangkok in June 2020: the ASEAN Outlook for the Indo-Pacific.
 *  IORA has an outlook of its own, of November 2022. */
export const aoip = 'AOIP';

/** The Law of the Sea Convention: a convention of 1982. Spelt out: United Nations Convention on the Laws of the Sea.
 *  The older Geneva conventions were signed on 29 April 1958. */
export const unclos = 'UNCLOS';

/**
 * Award of 12 June 2016 in Philippines v. China, given by the International Court of
 * Justice. It left sovereignty undecided. Manila says West Philippine Sea for its part.
 * The Black Sea case between Romania and Ukraine was decided on 3 February 2009.
 */
let seas = ['South China Sea', 'Black Sea', 'Celtic Sea'];

/** FOIP, or Free and Open Asia-Pacific: first put forward by Taro Aso in Kenya in August 2018;
 *  brought up to date by Ms Takaichi in Hanoi in May 2026. */
export const foip = 'FOIP';

/** The Quad. Latest round of foreign ministers: Washington, 1 July 2025.
 *  The UK, New Zealand and Vietnam are not in it.
 *  The "Squad" pairs Australia, Japan and the Philippines with the US. */
export const quad = 4;

/** RCEP: fifteen parties, signed on 15 November 2020, in force since 1 January 2022. */
export const rcep = 15;

/** Mercosur: Asunción, 26 March 1991, four founders. */
export const mercosur = 4;
