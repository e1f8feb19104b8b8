import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('what the words of a claim belong to', () => {
  it('a name before a noun only describes it', () => {
    check(`
ASEAN was founded in 1968.
                     ^^^^ claim/refuted: 8 August 1967
ASEAN leaders founded a youth forum in 2003.
In November 2022 ASEAN member states agreed on an observer's seat for Timor-Leste.
Quad ministers launched a cable partnership in 2023.
`);
  });

  it('a cue before a noun only describes it', () => {
    check(`
The founding fathers of ASEAN: Indonesia, Malaysia, the Philippines, Singapore and Thailand.
ASEAN was founded in Jakarta.
                     ^^^^^^^ claim/refuted: Bangkok
`);
  });

  it('an adjective before another name is told of that name', () => {
    check(`
TRF, a front for the UN-listed Pakistani group LeT, claimed the attack.
TRF is a UN-listed group.
         ^^^^^^^^^ claim/refuted
`);
  });

  it('somebody else’s act is not the known one', () => {
    check(`
No country had joined ASEAN since Cambodia's admission in 1999.
Timor-Leste's admission to ASEAN in 2024 took long.
                                    ^^^^ claim/refuted: 26 October 2025
`);
  });

  it('a noun that is pointed at is not what else was named', () => {
    check(`
--- path: a.md
GCAP and Edgewing got their money. This cash injection, announced in early July 2026, keeps the fighter on track.
--- lines
`);
  });

  it('who kills is not who is killed, and who blames not who is blamed', () => {
    check(`
At Pahalgam gunmen killed 26 people on 22 April 2025.
The gunmen of Pahalgam were killed on 22 April 2025.
                                      ^^^^^^^^^^^^^ claim/refuted: 28 July 2025
The group that was blamed by New Delhi for the Mumbai attacks is banned.
`);
  });

  it('what some do for a purpose, others may do without it', () => {
    check(`
The UK and Italy are building GCAP to replace the Typhoon.
The UK and Italy are building GCAP.
    ^^^^^^^^^^^^ claim/refuted: Japan
`);
  });

  it('a noun of a text cannot mean what had not happened on its day', () => {
    check(`
--- as-of: 2025-01-22
Rubio received Jaishankar and Iwaya at his first ministers' meeting in office.
`);
  });

  it('on the days of a meeting the last one is that before it', () => {
    check(`
--- as-of: 2024-08-21
Both sides have come far since the last 2+2 in Tokyo in September 2022.
--- as-of: 2024-10-21
Both sides have come far since the last 2+2 in Tokyo in September 2022.
                                               ^^^^^^^^^^^^^^^^^^^^^^^ claim/outdated: New Delhi
`);
  });

  it('a name in small letters and in the plural is any of the kind', () => {
    check(`
India and Japan hold strategic dialogues between foreign and defence ministers.
The India-Japan Strategic Dialogue is held between the defence ministers.
                                                       ^^^^^^^^^^^^^^^^^ claim/refuted: ministers foreign
`);
  });

  it('a passive verb is not about what stands behind it', () => {
    check(`
Atmanirbhar Bharat was announced in May 2020, Make in India six years before.
Make in India was announced in May 2020.
                               ^^^^^^^^ claim/refuted: 2014
`);
  });

  it('a date after “of” is that of the noun before it', () => {
    check(`
The Quad, formed after the relief works of 2004, took its name later.
The Quad was formed in May of 2009.
                       ^^^^^^^^^^^ claim/refuted: December 2004
`);
  });

  it('a row of a table does not speak of the row above', () => {
    check(`
--- path: a.csv
no,title,remark
4,RPSS agreement,lets both forces share supplies
5,Transfer agreement,"signed 12 December 2015, in force since March 2016"
--- lines
`);
  });

  it('a pronoun may mean what was named a little before', () => {
    check(`
--- path: a.md
LeT was listed in 2005. JuD came later. The United States designated it on 26 December 2001.
--- lines
`);
  });

  it('a row of meetings tells each of its own', () => {
    check(`
The Quad foreign ministers met in Washington on 1 July 2025, BRICS in Rio de Janeiro on 6 July.
`);
  });
});
