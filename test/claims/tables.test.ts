import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('tables, lists and definitions', () => {
  it('a table of agreements', () => {
    check(`
--- path: agreements.md
| Agreement | Signed | In force |
| --- | --- | --- |
| RPSS agreement | 9 September 2020 | 11 July 2021 |
| RPSS agreement | 9 September 2019 | 11 July 2021 |
                   ^^^^^^^^^^^^^^^^ claim/refuted: 9 September 2020
| RPSS agreement | 9 September 2020 | 11 July 2022 |
                                      ^^^^^^^^^^^^ claim/refuted: 11 July 2021
| BIMSTEC Charter | 30 March 2022 | 20 May 2024 |
| BIMSTEC Charter | 30 March 2021 | 20 May 2024 |
                    ^^^^^^^^^^^^^ claim/refuted: 30 March 2022
| GCAP convention | 14 December 2023 | – |
| GCAP convention | 2022 | – |
                    ^^^^ claim/refuted: 14 December 2023
| UNICORN memorandum | November 2024 | n/a |
| UNICORN memorandum | December 2024 | n/a |
                       ^^^^^^^^^^^^^ claim/refuted: 15 November 2024
`);
  });

  it('a table of groups', () => {
    check(`
--- path: groups.md
| Group | Members | Founded | Seat |
| --- | --- | --- | --- |
| ASEAN | 11 | 1967 | Jakarta |
| ASEAN | 12 | 1967 | Jakarta |
          ^^ claim/refuted: 11
| BIMSTEC | 7 | 1997 | Dhaka |
| BIMSTEC | 9 | 1997 | Dhaka |
            ^ claim/refuted: 7
| BIMSTEC | 7 | 1987 | Dhaka |
                ^^^^ claim/refuted: 1997
| IORA | 23 | 1997 | Ebene |
| IORA | 23 | 1997 | Colombo |
                     ^^^^^^^ claim/refuted: Ebene
| APEC | 21 | 1989 | Singapore |
| APEC | 21 | 1998 | Singapore |
              ^^^^ claim/refuted: 1989
| GIGO | 3 | 2024 | Reading |
| GIGO | 3 | 2024 | London |
                    ^^^^^^ claim/refuted: Reading
`);
  });

  it('a table of attacks', () => {
    check(`
--- path: attacks.md
| Attack | Date | Killed | Claimed by |
|---|---|---:|---|
| Pahalgam attack | 22 April 2025 | 26 | The Resistance Front |
| Pahalgam attack | 23 April 2025 | 26 | The Resistance Front |
                    ^^^^^^^^^^^^^ claim/refuted: 22 April 2025
| Pahalgam attack | 22 April 2025 | 36 | The Resistance Front |
                                    ^^ claim/refuted: 26
| Pahalgam attack | 22 April 2025 | 26 | Jaish-e-Mohammad |
                                         ^^^^^^^^^^^^^^^^ claim/refuted: Resistance Front
| 2008 Mumbai attacks | 26 November 2008 | 166 | – |
| 2008 Mumbai attacks | 26 November 2008 | 257 | – |
                                           ^^^ claim/refuted: 166
| Pulwama attack | 14 February 2019 | 40 | Jaish-e-Mohammad |
| Pulwama attack | 14 March 2019 | 40 | Jaish-e-Mohammad |
                   ^^^^^^^^^^^^^ claim/refuted: 14 February 2019
`);
  });

  it('a table that stands on its side', () => {
    check(`
--- path: gcap.md
|  | GCAP | FCAS |
| --- | --- | --- |
| Members | Japan, the United Kingdom, Italy | France, Germany, Spain |
| Announced | 9 December 2022 | 2017 |
| Generation | sixth | sixth |
| Target year | 2035 | 2040 |
`);
  });

  it('a table of one thing', () => {
    check(`
--- path: facts.md
# GCAP

| Fact | Value |
| --- | --- |
| Announced | 9 December 2022 |
| Target year | 2040 |
                ^^^^ claim/refuted: 2035
| Number of members | four |
                      ^^^^ claim/refuted: 3
`);
  });

  it('HTML and CSV', () => {
    check(`
--- path: fact.html
<table>
<tr><th>Term</th><th>Founded</th><th>Members</th></tr>
<tr><td>ASEAN</td><td>1967</td><td>11</td></tr>
<tr><td>ASEAN</td><td>1957</td><td>11</td></tr>
                      ^^^^ claim/refuted: 8 August 1967
<tr><td>BIMSTEC</td><td>1997</td><td>eight</td></tr>
                                     ^^^^^ claim/refuted: 7
</table>
--- path: fact.csv
term,founded,members
ASEAN,1967,11
BIMSTEC,1990,7
        ^^^^ claim/refuted: 1997
IORA,1997,19
          ^^ claim/refuted: 23
`);
  });

  it('bullet lists with a lead-in', () => {
    check(`
--- path: list.md
The Pahalgam attack in figures:

- 26 people killed
- 28 people killed
  ^^^^^^^^^^^^^^^^ FIXME missing claim/refuted: 26
- one Nepali national among the dead

GCAP:

- announced on 9 December 2022
- announced on 9 December 2021
               ^^^^^^^^^^^^^^^ claim/refuted: 9 December 2022
- to enter service in 2035
- to enter service in 2030
                      ^^^^ claim/refuted: 2035
- three members
- four members
  ^^^^^^^^^^^^ FIXME missing claim/refuted: 3
`);
  });

  it('a list of agreements', () => {
    check(`
--- path: list2.md
## Agreements with Japan

1. RPSS agreement, signed on 9 September 2020
2. RPSS agreement, signed on 9 October 2020
                             ^^^^^^^^^^^^^^ claim/refuted: 9 September 2020
3. UNICORN memorandum, signed in Tokyo
4. UNICORN memorandum, signed in New Delhi
                                 ^^^^^^^^^ claim/refuted: Tokyo
5. India-Japan defence equipment and technology transfer agreement, signed in 2016
                                                                              ^^^^ claim/refuted: 12 December 2015
6. An agreement on culture, signed in 1957
`);
  });

  it('members as a list', () => {
    check(`
--- path: list3.md
The members of the Quad are:

- Australia
- India
- Japan
- South Korea
  ^^^^^^^^^^^ FIXME missing claim/refuted: United States

Countries that spoke:

- Brazil
- South Korea
`);
  });

  it('definition lists', () => {
    check(`
--- path: terms.rst
ASEAN
   A grouping of eleven states, founded in 1967.

BIMSTEC
   A grouping of seven states, founded in 1987.
                                          ^^^^ claim/refuted: 1997

GIGO
   The body that runs GCAP, with its seat in Tokyo.
                                             ^^^^^ claim/refuted: Reading

IORA
   An association of 23 states around the Indian Ocean.

UNICORN
   A mast for destroyers, with eight antennas.
              ^^^^^^^^^^ FIXME missing claim/refuted: frigate
--- path: terms.html
<dl>
<dt>GCAP</dt><dd>A programme for a sixth-generation fighter, announced in 2022.</dd>
<dt>GCAP</dt><dd>A programme for a fifth-generation fighter.</dd>
                                   ^^^^^^^^^^^^^^^^ claim/refuted: sixth
<dt>Malabar exercise</dt><dd>First held in 1992, with the navies of four countries.</dd>
<dt>Malabar exercise</dt><dd>First held in 2007.</dd>
                                           ^^^^ claim/refuted: 1992
</dl>
`);
  });

  it('terms in bold', () => {
    check(`
--- path: glossary.md
**GCAP**: the fighter programme of Japan, Britain and Italy.

**GCAP**: the fighter programme of Japan, Britain and Sweden.
                                                      ^^^^^^ claim/refuted: Italy

**RPSS agreement**: in force since 11 July 2021.

**RPSS agreement**: in force since 11 July 2020.
                                   ^^^^^^^^^^^^ claim/refuted: 11 July 2021

**Pahalgam attack**: 26 dead, 22 April 2025.

**Pahalgam attack**: 29 dead, 22 April 2025.
                     ^^ claim/refuted: 26
`);
  });

  it('labels and values', () => {
    check(`
--- path: sheet.txt
ASEAN
Founded: 1967
Members: 11

BIMSTEC
Founded: 1979
         ^^^^ claim/refuted: 1997
Members: eight
         ^^^^^ FIXME missing claim/refuted: 7

Reading
Population: 174,000
`);
  });
});
