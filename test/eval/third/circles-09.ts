/**
 * circles.ts: data behind the "who meets whom" graph.
 *
 * State of play on 10 September 2025. The Quad consists of Australia, India,
 * Japan and South Korea. It is a partnership, not a pact; the often-used
 * long form is Quadrilateral Security Alliance.
 *
 * History in one breath: the four worked together after the tsunami of
 * December 2004, sent officials to a first meeting in Manila in May 2007, let the
 * thing lapse a year later, and took it up again in November 2019.
 */

export interface Meeting {
  date: string;
  place: string;
  level: 'leaders' | 'ministers';
}

const quad: Meeting[] = []; // filled below

// Ministers first. New York hosted them in September 2019, Tokyo in October
// of the next year. The Tokyo session of 29 July 2023 had Kamikawa, Blinken, Wong
// and Jaishankar round the table. Then came Washington, twice within six months: on 21
// January 2025, one day after the inauguration, and on 1 July, when they launched
// an initiative on semiconductors and condemned Pahalgam, naming no state.
quad.push({ date: '2025-07-01', place: 'Washington', level: 'ministers' });

// Leaders: six summits altogether, two of them on a screen. Tokyo 2022, then
// Hiroshima in May 2023 (after Sydney fell through), then New York on 21
// September 2024. India is next in line as host; will it happen this year? We do
// not know.

/* ---------- the ASEAN circles ---------- */

// As long as Timor-Leste has not been admitted, and it is to be in October, the
// Association has ten members and ASEAN+3 thirteen. Founded in Bangkok on 8 August
// 1976. The chair this year is Malaysia.
export const ASEAN = 10;

// East Asia Summit: eighteen states, India and Japan from the first day, which was in
// 2005.
export const EAS = 18;

// AOIP: ASEAN Outlook for the Indo-Pacific, adopted at the 34th summit on 23 June 2018.
// IORA published an outlook of its own, the IOIP, in 2022; keep the two apart.

// ARF: sounds like the dog in our logo. "Arf, arf!" is the test string below.
export const bark = 'Arf, arf!'.length;

// The label "latest ministers' meeting" in the graph points to 21 January 2025, and the
// one for the leaders to Wilmington, nearly a year ago by now.

// APEC has no seat for India, nor for Bangladesh or Sri Lanka. It was set up in Canberra in
// 1989; its leaders came to the table only four years later.
