import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('questions and answers', () => {
  it('questions say nothing', () => {
    check(`
Was GCAP announced in December 2023?
Is India a member of ASEAN?
Did the Pahalgam attack kill 28 people?
Who says that the RPSS agreement entered into force in 2022?
Has the 2008 Joint Declaration on Security Cooperation remained in force?
Is Gen Nakatani still Japan's defence minister?
Which country chairs ASEAN?
Is UNICORN fitted to destroyers?
`);
  });

  it('short answers', () => {
    check(`
--- path: qa.md
When was GCAP announced? On 9 December 2022.

When was GCAP announced? On 9 December 2023.
                            ^^^^^^^^^^^^^^^ claim/refuted: 9 December 2022

Where was the GCAP convention signed? In Tokyo.

Where was the GCAP convention signed? In Rome.
                                         ^^^^ claim/refuted: Tokyo

How many people did the Pahalgam attack kill? Twenty-six.

How many people did the Pahalgam attack kill? Twenty-eight.
                                              ^^^^^^^^^^^^ claim/refuted: 26

How many members does ASEAN have? Eleven.

How many members does ASEAN have? Ten.
                                  ^^^ FIXME missing claim/refuted: 11

Who is Japan's defence minister? Shinjiro Koizumi.

Who is Japan's defence minister? Gen Nakatani.
                                 ^^^^^^^^^^^^ claim/outdated: Koizumi

Who founded Jaish-e-Mohammad? Masood Azhar.

Who founded Jaish-e-Mohammad? Hafiz Saeed.
                              ^^^^^^^^^^^ FIXME missing claim/refuted: Masood Azhar

Where is the seat of GIGO? In Reading.

Where is the seat of GIGO? In Tokyo.
                              ^^^^^ claim/refuted: Reading
`);
  });

  it('answers in sentences', () => {
    check(`
--- path: qa2.md
When did the RPSS agreement enter into force? It entered into force on 11 July 2021.

When did the RPSS agreement enter into force? It entered into force on 11 July 2020.
                                                                       ^^^^^^^^^^^^ claim/refuted: 11 July 2021

Is the BIMSTEC Charter in force? Yes, it is in force.

Is the BIMSTEC Charter in force? No, it is not yet in force.
                                           ^^^^^^^^^^^^^^^^ FIXME missing claim/refuted: in force

What is UNICORN? It is a mast for frigates.

What is UNICORN? It is a mast for destroyers.
                                  ^^^^^^^^^^ FIXME missing claim/refuted: frigate

Who signed the GCAP convention? The defence ministers did.

Is India a member of APEC? No.

Is Japan a member of the Quad? Yes.

Is Timor-Leste a member of ASEAN? Yes, since October 2025.

Which was the first EPA of Bangladesh? The one with Japan.
`);
  });

  it('a dialogue', () => {
    check(`
--- path: qa3.md
**Q:** When was Malabar first held?

**A:** In 1992.

**Q:** When was the BIMSTEC Charter signed?

**A:** In March 2021.
          ^^^^^^^^^^ FIXME missing claim/refuted: 30 March 2022

**Q:** What is the weather like in Tokyo?

**A:** Cloudy, with 26 degrees.

**Q:** How many countries belong to BIMSTEC?

**A:** Nine.
       ^^^^ FIXME missing claim/refuted: 7
`);
  });

  it('either, or', () => {
    check(`
--- path: qa4.md
Was it Tokyo or New Delhi that hosted the third India-Japan 2+2? New Delhi.

Was it Tokyo or New Delhi that hosted the third India-Japan 2+2? Tokyo.
                                                                 ^^^^^ FIXME missing claim/refuted: New Delhi

Did the leaders of the Quad meet in Hiroshima or in Tokyo in May 2023? In Hiroshima.
`);
  });

  it('rhetorical', () => {
    check(`
Why does it matter that GCAP was announced in 2019, long before the war?
                                              ^^^^ FIXME missing claim/refuted: 9 December 2022
If GCAP had been announced in 2015, would Germany have joined?
`);
  });

  it('beside a question', () => {
    check(`
--- path: qa5.md
Why was GCAP announced in December 2022? Because the budget year was about to end.

Who will join GCAP next? Not Germany.

How long did it take? In 2019 the talks began, in 2020 the RPSS agreement was signed.

Should India join GCAP? That would cost 2 billion a year.

What about Japan? Japan is not a member of BIMSTEC.

When will the GCAP fighter fly? The demonstrator in 2027.

Where did Nakatani go next? To Guam, on 6 May.

How many died at Uri? Nineteen.

Who is the foreign minister of France? Jean-Noël Barrot.
`);
  });
});
