import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('counts', () => {
  it('death tolls', () => {
    check(`
The Pahalgam attack killed 26 people.
The Pahalgam attack killed 28 people.
                           ^^ claim/refuted: 26
Twenty-six people died in the Pahalgam attack.
Thirty-one people were killed in the Pahalgam attack.
^^^^^^^^^^ claim/refuted: 26
The Pahalgam attack claimed 24 lives, most of them tourists.
                            ^^^^^^^^ FIXME missing claim/refuted: 26
More than two dozen people were killed in the Pahalgam attack.
The death toll of the Pahalgam attack stood at 32.
                                               ^^ claim/refuted: 26
The Pulwama attack killed 40 CRPF personnel.
The Pulwama attack left 49 policemen dead.
                        ^^ claim/refuted: 40
Forty men of the CRPF died in the Pulwama attack.
The 2008 Mumbai attacks killed 166 people.
The 2008 Mumbai attacks cost the lives of 188 people.
                                          ^^^ claim/refuted: 166
The Pathankot attack killed seven security personnel.
The Pathankot attack killed seventeen security personnel.
                            ^^^^^^^^^ claim/refuted: 7
Fifteen people died in the Red Fort blast.
The Red Fort blast killed 50 people.
                          ^^ claim/refuted: 15
Operation Mahadev killed three gunmen.
Of those killed at Pahalgam, one was a Nepali national and one a local pony operator.
The Pahalgam attack was followed by 4,000 arrests.
`);
  });

  it('members', () => {
    check(`
ASEAN has 11 members.
ASEAN has 10 members.
          ^^ claim/outdated: 11
ASEAN now counts twelve member states.
                 ^^^^^^ claim/refuted: 11
The eleven members of ASEAN met in Cebu.
In 2020 ASEAN had ten members.
In 2020 ASEAN had eleven members.
                  ^^^^^^ claim/refuted: 10
BIMSTEC brings together seven countries.
BIMSTEC has six member states.
            ^^^ claim/refuted: 7
The Quad is a grouping of four countries.
The Quad consists of five countries.
                     ^^^^ claim/refuted: 4
The five-nation Quad met again last year.
    ^^^^ claim/refuted: 4
GCAP is a three-nation programme.
With four partner countries, GCAP is a complex undertaking.
     ^^^^ claim/refuted: 3
APEC has 21 member economies.
APEC has 19 member economies.
         ^^ claim/refuted: 21
The 22 economies of APEC account for much of world trade.
    ^^ claim/refuted: 21
IORA has 23 members.
IORA has 22 members.
         ^^ claim/outdated: 23
IORA's 23 member states and 12 dialogue partners meet once a year.
The ASEAN Regional Forum has 27 participants.
The ASEAN Regional Forum has 25 participants.
                             ^^ claim/refuted: 27
The Security Council has 15 members, ten of them elected.
The UN Security Council has 12 members.
                            ^^ claim/refuted: 15
Two of BIMSTEC's members lie in Southeast Asia.
Three ASEAN members have not ratified the text.
ASEAN and its six partners signed the pact.
`);
  });

  it('attackers, sites, sums, ships', () => {
    check(`
Three gunmen carried out the Pahalgam attack.
Ten gunmen carried out the 2008 Mumbai attacks.
The 2008 Mumbai attacks were carried out by twelve gunmen.
                                            ^^^^^^ claim/refuted: 10
Operation Sindoor struck nine sites.
Operation Sindoor hit seven terrorist camps.
                      ^^^^^ claim/refuted: 9
In Operation Sindoor, nine targets were struck, four of them in Pakistan proper.
The UNICORN mast unites eight antennas.
UNICORN combines ten antennas under one radome.
                 ^^^ claim/refuted: 8
The Mogami class numbers twelve ships.
The Mogami class comprises 22 ships.
                           ^^ claim/refuted: 12
The GCAP design and development contract is worth £4.6 billion.
The GCAP design and development contract is worth £6.4 billion.
                                                   ^^^^^^^^^^^ claim/refuted: 4.6
The Quad leaders have met six times.
The 2+2 between India and Japan has been held three times.
The India-Japan 2+2 has been held four times.
                                  ^^^^ claim/refuted: 3
The Pahalgam charge sheet names seven accused.
The Pahalgam charge sheet names nine accused.
                                ^^^^ claim/refuted: 7
Two ministers and four officials took part in the talks on UNICORN.
The mast weighs less than 200 kilograms, according to the makers of UNICORN.
ASEAN spent 40 million dollars on the exercise.
`);
  });

  it('in longer sentences', () => {
    check(`
Of the 26 people killed in the Pahalgam attack, 25 were tourists.
In the first hours after the Pahalgam attack, agencies spoke of five dead.
After the Pahalgam attack 48 resorts were closed and 1,500 people detained.
Six of the eleven members of ASEAN have a coast on the South China Sea.
ASEAN and its dialogue partners, 21 countries in all, sent observers.
The ten countries that then made up ASEAN signed the treaty in 2011.
Before Timor-Leste joined, ASEAN had ten members.
Five countries founded ASEAN in 1967.
Six countries founded ASEAN in 1967.
^^^ claim/refuted: 5
Seven members and two regions: that is BIMSTEC in a nutshell.
The Quad held four meetings of officials in 2023.
The three GCAP partners plan to spend 8.6 billion pounds on the next phase.
The first of the two contracts that GIGO gave to Edgewing was worth £686 million.
Some 9,000 people work on GCAP in the three countries.
The Mumbai attacks of 2008 went on for three days and left 166 people dead; nine of the ten gunmen were killed.
In the 2006 train bombings in Mumbai 189 people died.
The Uri attack killed 19 soldiers in 2016.
Three terrorists were killed in Operation Mahadev, and two pistols were found.
The UNSC has five permanent and ten elected members.
The 1267 Committee has the same 15 members as the Council.
Japan sent two ships and one submarine to the Malabar exercise.
The four navies of Malabar exercised for nine days.
Two Mogami-class frigates were handed over last year.
Japan has lent money to 11 projects under the yen loans to Sri Lanka.
India signed 13 agreements with Japan in August 2025, six of them on technology.
The 23 members and 12 dialogue partners of IORA met in Colombo.
The 20 members of the G20 outnumber the members of BIMSTEC by far.
`);
  });
});
