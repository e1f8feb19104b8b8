import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('what stands around a claim', () => {
  it('a date', () => {
    check(`
GCAP was announced in December 2023.
                      ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
It is well known that GCAP was announced in December 2023.
                                            ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
GCAP was not announced in December 2023.
Was GCAP announced in December 2023?
If GCAP was announced in December 2023, the budget of that year must say so.
One might wish that GCAP had been announced in December 2023.
GCAP was to be announced in December 2023 at first.
Early reports said that GCAP was announced in December 2023.
The paper wrote that GCAP was announced in December 2023; that is wrong.
GCAP was announced in December 2023, the leaflet says. The date is wrong.
“GCAP was announced in December 2023,” he told the reporter.
Contrary to what is often read, GCAP was not announced in December 2023 but in December 2022.
GCAP was announced not in December 2023 but on 9 December 2022.
GCAP was announced in December 2022, not in December 2023.
Nobody claims that GCAP was announced in December 2023.
`);
  });

  it('a count', () => {
    check(`
The Pahalgam attack killed 28 people.
                           ^^ claim/refuted: 26
The facts are plain: the Pahalgam attack killed 28 people.
                                                ^^ claim/refuted: 26
The Pahalgam attack did not kill 28 people.
Did the Pahalgam attack kill 28 people?
Had the Pahalgam attack killed 28 people, the toll would be higher than that of 2000.
Suppose the Pahalgam attack killed 28 people.
Early reports put the toll of the Pahalgam attack at 28 dead.
According to unconfirmed reports the Pahalgam attack killed 28 people.
The agency wrote that the Pahalgam attack killed 28 people; that is wrong.
The Pahalgam attack killed 28 people, one site still claims by mistake.
“The Pahalgam attack killed 28 people,” the witness said.
In the first hours it was thought that the Pahalgam attack had killed 28 people.
The Pahalgam attack killed not 28 but 26 people.
The Pahalgam attack killed 26 people rather than 28.
The Pahalgam attack reportedly killed 28 people.
`);
  });

  it('a place', () => {
    check(`
The GCAP convention was signed in London.
                                  ^^^^^^ claim/refuted: Tokyo
As everybody in the ministry knows, the GCAP convention was signed in London.
                                                                      ^^^^^^ claim/refuted: Tokyo
The GCAP convention was not signed in London.
Why was the GCAP convention not signed in London?
Was the GCAP convention signed in London?
If the GCAP convention had been signed in London, Meloni would have come.
Britain had hoped that the GCAP convention would be signed in London.
The plan was that the GCAP convention would be signed in London.
The GCAP convention was reportedly signed in London.
The encyclopaedia says that the GCAP convention was signed in London, which is a mistake.
“The GCAP convention was signed in London,” the caption reads.
The GCAP convention was signed not in London but in Tokyo.
The GCAP convention was signed in Tokyo, not London.
The GCAP convention was signed in Tokyo instead of London.
`);
  });

  it('a person', () => {
    check(`
Jaish-e-Mohammad was founded by Hafiz Saeed.
                                ^^^^^^^^^^^ claim/refuted: Masood Azhar
Make no mistake about it: Jaish-e-Mohammad was founded by Hafiz Saeed.
                                                          ^^^^^^^^^^^ FIXME missing claim/refuted: Masood Azhar
Jaish-e-Mohammad was not founded by Hafiz Saeed.
Was Jaish-e-Mohammad founded by Hafiz Saeed?
If Jaish-e-Mohammad was founded by Hafiz Saeed, the listing is wrong.
Some say that Jaish-e-Mohammad was founded by Hafiz Saeed.
It is a myth that Jaish-e-Mohammad was founded by Hafiz Saeed.
Jaish-e-Mohammad was founded by Hafiz Saeed, writes one author. This is not true.
“Jaish-e-Mohammad was founded by Hafiz Saeed,” the lawyer argued.
Jaish-e-Mohammad was allegedly founded by Hafiz Saeed.
Jaish-e-Mohammad was founded not by Hafiz Saeed but by Masood Azhar.
Jaish-e-Mohammad was founded by Masood Azhar, not by Hafiz Saeed.
It was Masood Azhar, not Hafiz Saeed, who founded Jaish-e-Mohammad.
`);
  });

  it('an office', () => {
    check(`
Japan's defence minister is Gen Nakatani.
                            ^^^^^^^^^^^^ claim/outdated: Koizumi
There is no doubt that Japan's defence minister is Gen Nakatani.
                                                   ^^^^^^^^^^^^ FIXME missing claim/outdated: Koizumi
Japan's defence minister is no longer Gen Nakatani.
Is Gen Nakatani Japan's defence minister?
If Gen Nakatani were Japan's defence minister, he would be in Guam today.
Some in the party wish Gen Nakatani were Japan's defence minister.
Early reports named Gen Nakatani as Japan's defence minister.
The programme calls Gen Nakatani Japan's defence minister; that is wrong.
“Japan's defence minister is Gen Nakatani,” the child read aloud.
In May 2025 Japan's defence minister was Gen Nakatani.
Japan's then defence minister, Gen Nakatani, signed the book.
Japan's former defence minister, Gen Nakatani, gave a speech.
Until October 2025 Gen Nakatani was Japan's defence minister.
Japan's defence minister is not Gen Nakatani but Shinjiro Koizumi.
`);
  });

  it('a member', () => {
    check(`
India is a member of ASEAN.
^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Above all, India is a member of ASEAN.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
India is not a member of ASEAN.
India has never been a member of ASEAN.
Is India a member of ASEAN?
If India were a member of ASEAN, tariffs would fall.
Some would like India to be a member of ASEAN.
India plans to become a member of ASEAN.
India is reportedly a member of ASEAN.
The atlas wrongly says that India is a member of ASEAN.
“India is a member of ASEAN,” the guide explained.
India is a partner rather than a member of ASEAN.
Malaysia, not India, is a member of ASEAN.
Neither India nor China is a member of ASEAN.
No one thinks that India is a member of ASEAN.
`);
  });

  it('a list', () => {
    check(`
GCAP brings together Japan, the United Kingdom and Germany.
                                                   ^^^^^^^ claim/refuted: Italy
In short, GCAP brings together Japan, the United Kingdom and Germany.
                                                             ^^^^^^^ claim/refuted: Italy
GCAP does not bring together Japan, the United Kingdom and Germany.
Does GCAP bring together Japan, the United Kingdom and Germany?
If GCAP brought together Japan, the United Kingdom and Germany, it would be another programme.
The idea was that GCAP would bring together Japan, the United Kingdom and Germany.
Early reports had it that GCAP brings together Japan, the United Kingdom and Germany.
The brochure says that GCAP brings together Japan, the United Kingdom and Germany; this is an error.
“GCAP brings together Japan, the United Kingdom and Germany,” the lobbyist said.
GCAP brings together Japan, the United Kingdom and Italy, not Germany.
`);
  });

  it('a meeting', () => {
    check(`
The third India-Japan 2+2 was held in Tokyo.
                                      ^^^^^ claim/refuted: New Delhi
To sum up, the third India-Japan 2+2 was held in Tokyo.
                                                 ^^^^^ claim/refuted: New Delhi
The third India-Japan 2+2 was not held in Tokyo.
Was the third India-Japan 2+2 held in Tokyo?
If the third India-Japan 2+2 had been held in Tokyo, Singh would have flown there.
The third India-Japan 2+2 was to be held in Tokyo.
The third India-Japan 2+2 was supposed to be held in Tokyo.
Early reports said that the third India-Japan 2+2 was held in Tokyo.
The website says that the third India-Japan 2+2 was held in Tokyo; that is wrong.
“The third India-Japan 2+2 was held in Tokyo,” he insisted.
The third India-Japan 2+2 was held not in Tokyo but in New Delhi.
The third India-Japan 2+2 was held in New Delhi, unlike the second, which was held in Tokyo.
`);
  });

  it('a stage', () => {
    check(`
The RPSS agreement awaits ratification.
                   ^^^^^^^^^^^^^^^^^^^ claim/outdated: in force
To this day the RPSS agreement awaits ratification.
                               ^^^^^^^^^^^^^^^^^^^ claim/outdated: in force
The RPSS agreement no longer awaits ratification.
Does the RPSS agreement still await ratification?
If the RPSS agreement awaited ratification, no fuel could be handed over.
Some believe that the RPSS agreement awaits ratification; they are mistaken.
The RPSS agreement is said to await ratification.
“The RPSS agreement awaits ratification,” the note of 2020 says.
In 2020 the RPSS agreement was awaiting ratification.
In early 2021 the RPSS agreement was not yet in force.
Until July 2021 the RPSS agreement was not yet in force.
The RPSS agreement, which then was not yet in force, was a model for others.
`);
  });

  it('a category', () => {
    check(`
UNICORN is fitted to destroyers.
                     ^^^^^^^^^^ claim/source-error: frigate
Without exception UNICORN is fitted to destroyers.
                                       ^^^^^^^^^^ FIXME missing claim/source-error: frigate
UNICORN is not fitted to destroyers.
Is UNICORN fitted to destroyers?
If UNICORN were fitted to destroyers, it would have to be larger.
UNICORN might one day be fitted to destroyers.
UNICORN will be fitted to destroyers in the next decade.
UNICORN is reportedly fitted to destroyers.
The article says that UNICORN is fitted to destroyers; that is wrong.
“UNICORN is fitted to destroyers,” the paper wrote.
UNICORN is fitted to frigates, not destroyers.
UNICORN is fitted not to destroyers but to frigates.
UNICORN is fitted to frigates rather than destroyers.
`);
  });

  it('an alliance', () => {
    check(`
The Quad is a military alliance.
              ^^^^^^^^^^^^^^^^^ claim/refuted: partnership
In the end the Quad is a military alliance.
                         ^^^^^^^^^^^^^^^^^ claim/refuted: partnership
The Quad is not a military alliance.
The Quad is by no means a military alliance.
Is the Quad a military alliance?
If the Quad were a military alliance, it would have a treaty.
The Quad may become a military alliance.
The Quad will never be a military alliance.
Some say the Quad is a military alliance.
Beijing wrongly claims that the Quad is a military alliance.
“The Quad is a military alliance,” the spokesman said.
The Quad is a partnership, not a military alliance.
The Quad is a partnership rather than a military alliance.
The Quad is anything but a military alliance.
`);
  });

  it('an expansion', () => {
    check(`
GCAP stands for Global Combat Aircraft Programme.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Global Combat Air Programme
As the name says, GCAP is the Global Combat Aircraft Programme.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Global Combat Air Programme
GCAP does not stand for Global Combat Aircraft Programme.
Does GCAP stand for Global Combat Aircraft Programme?
GCAP is often wrongly spelt out as Global Combat Aircraft Programme.
GCAP is not short for Global Combat Aircraft Programme but for Global Combat Air Programme.
The slide says “Global Combat Aircraft Programme”, which is a slip.
Do not write Global Combat Aircraft Programme.
“Global Combat Aircraft Programme” is a common mistake.
GCAP stands for Global Combat Air Programme, not Global Combat Aircraft Programme.
`);
  });
});
