import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('dates', () => {
  it('announcements', () => {
    check(`
GCAP was announced in December 2023.
                      ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
The Global Combat Air Programme, announced on 9 December 2022, brings together three air forces.
On 16 December 2022 the three prime ministers announced the Global Combat Air Programme.
   ^^^^^^^^^^^^^^^^ claim/refuted: 9 December 2022
London, Rome and Tokyo unveiled GCAP in late 2022.
It was in 2021 that Japan, Britain and Italy announced GCAP.
          ^^^^ claim/refuted: 9 December 2022
Abe unveiled the vision of a Free and Open Indo-Pacific in August 2016.
The Free and Open Indo-Pacific was first put forward in August 2017.
                                                        ^^^^^^^^^^^ claim/refuted: August 2016
Modi announced Make in India on 15 August 2014, and the initiative was launched on 25 September of that year.
Make in India was launched on 25 September 2015.
                              ^^^^^^^^^^^^^^^^^ claim/refuted: 25 September 2014
The Pahalgam gunmen were hunted for three months after April 2025.
`);
  });

  it('agreements and declarations', () => {
    check(`
The GCAP convention was signed on 14 December 2023.
The GCAP convention was signed on 14 December 2022.
                                  ^^^^^^^^^^^^^^^^ claim/refuted: 14 December 2023
Tokyo hosted the signing of the GCAP convention in November 2023.
                                                   ^^^^^^^^^^^^^ claim/refuted: 14 December 2023
Britain and India signed a trade agreement in July 2025.
The Memorandum of Implementation for UNICORN was signed on 15 November 2024.
Signed on 15 December 2024, the UNICORN memorandum opened the way to a transfer.
          ^^^^^^^^^^^^^^^^ claim/refuted: 15 November 2024
The RPSS agreement dates from 9 September 2020 and took effect the following July.
India and Japan signed the RPSS agreement in 2019.
                                             ^^^^ claim/refuted: 9 September 2020
The RPSS agreement entered into force on 11 July 2022.
                                         ^^^^^^^^^^^^ claim/refuted: 11 July 2021
The RPSS agreement came into force in July 2021.
The India-Japan defence equipment and technology transfer agreement was signed on 12 December 2015.
The India-Japan defence equipment and technology transfer agreement was signed in March 2016.
                                                                                  ^^^^^^^^^^ claim/refuted: 12 December 2015
The 2008 Joint Declaration on Security Cooperation was signed on 22 October 2008.
The 2008 Joint Declaration on Security Cooperation was signed on 22 October 2007.
                                                                 ^^^^^^^^^^^^^^^ claim/refuted: 22 October 2008
The BIMSTEC Charter entered into force on 20 May 2024, two years after it was signed.
The BIMSTEC Charter came into force in May 2023.
                                       ^^^^^^^^ claim/refuted: 20 May 2024
The Japan-Bangladesh Economic Partnership Agreement was signed on 6 February 2026.
Tokyo and Dhaka signed the Japan-Bangladesh Economic Partnership Agreement in February 2025.
                                                                              ^^^^^^^^^^^^^ claim/refuted: 6 February 2026
`);
  });

  it('founding and first meetings', () => {
    check(`
ASEAN was founded on 8 August 1967.
ASEAN was founded in 1976, at the height of the Vietnam War's aftermath.
                     ^^^^ claim/refuted: 8 August 1967
Established in 1999, BIMSTEC links the two shores of the Bay of Bengal.
               ^^^^ claim/refuted: 6 June 1997
BIMSTEC traces its origin to the Bangkok Declaration of June 1997.
The Indian Ocean Rim Association was established in March 1997 in Mauritius.
The Indian Ocean Rim Association was established in 1995.
                                                    ^^^^ claim/refuted: March 1997
APEC came into being in 1989.
APEC was founded in 1998.
                    ^^^^ claim/refuted: 1989
The East Asia Summit was launched in 2005.
GIGO was established on 10 December 2024 and has its seat in Reading.
GIGO was set up on 10 December 2023.
                   ^^^^^^^^^^^^^^^^ claim/refuted: 10 December 2024
Malabar was first held in 1992.
Malabar began in 2002 as a bilateral drill.
                 ^^^^ claim/refuted: 1992
The Quad was revived in November 2017.
The Quad was revived in 2019.
                        ^^^^ claim/refuted: November 2017
The first edition of Veer Guardian took place in January 2022.
                                                 ^^^^^^^^^^^^ claim/refuted: January 2023
Veer Guardian was first held in January 2023.
JIMEX was first held in 2012 off Tokyo.
`);
  });

  it('attacks and what followed', () => {
    check(`
The Pahalgam attack took place on 22 April 2025.
The Pahalgam attack took place on 22 April 2024.
                                  ^^^^^^^^^^^^^ claim/refuted: 22 April 2025
On 24 April 2025 the Pahalgam attack shocked the valley.
   ^^^^^^^^^^^^^ FIXME missing claim/refuted: 22 April 2025
The Pulwama attack of 14 February 2019 is still remembered.
The Pulwama attack of 14 February 2018 is still remembered.
                      ^^^^^^^^^^^^^^^^ claim/refuted: 14 February 2019
Operation Sindoor began on 7 May 2025.
Operation Sindoor was launched on 17 May 2025.
                                  ^^^^^^^^^^^ claim/refuted: 7 May 2025
The National Investigation Agency filed its Pahalgam charge sheet on 15 December 2025.
The Pahalgam charge sheet was filed on 15 November 2025.
                                       ^^^^^^^^^^^^^^^^ claim/refuted: 15 December 2025
The arbitral award on the South China Sea was handed down on 12 July 2016.
The South China Sea award was handed down in 2015.
                                             ^^^^ claim/refuted: 12 July 2016
The Red Fort blast occurred on 10 November 2025.
The Red Fort blast occurred on 10 October 2025.
                               ^^^^^^^^^^^^^^^ claim/refuted: 10 November 2025
The 2008 Mumbai attacks began on 26 November 2008 and ended three days later.
`);
  });

  it('other dates beside the term', () => {
    check(`
The briefing on GCAP of 3 March 2024 ran to forty pages.
In 2023 the committee read a paper on GCAP.
Since the Pahalgam attack, tourism fell sharply through 2025.
A year after the Pahalgam attack, on 22 April 2026, families gathered in the meadow.
The minister spoke of Operation Sindoor on 29 July 2025 in Parliament.
The next budget for GCAP is due in March 2027.
`);
  });

  it('in longer sentences', () => {
    check(`
Two years after GCAP was announced, the three governments set up GIGO in December 2024.
When the GCAP convention was signed in December 2023, few expected the Diet to approve it by June 2024.
The RPSS agreement, signed in 2020, was first used by the navies in 2022.
Since the UNICORN memorandum was signed, officials have met in March 2025 and again in January 2026.
A decade before the Quad was revived, in May 2007, officials of the four met for the first time.
Between the Pahalgam attack and Operation Sindoor lay fifteen days; the ceasefire of 10 May 2025 came three days later.
Parliament debated the Pahalgam attack in July 2025, and the charge sheet came in December.
India marked the first anniversary of Operation Sindoor on 7 May 2026.
The book on ASEAN that appeared in 1976 is still the standard work.
From 2019 to 2024 the ministers of ASEAN met every autumn.
The Philippines started the case in January 2013, three years before the South China Sea award.
Vietnam joined ASEAN in 1995, Laos and Myanmar in 1997, Cambodia in 1999.
The House of Lords committee published its report on GCAP in January 2025.
Japan's fiscal year 2026, which begins in April, has more money for GCAP than any before it.
The Mumbai trial over the attacks of 2008 ended in May 2010 with a death sentence.
On 4 April 2025 the leaders of BIMSTEC met in Bangkok.
Malabar, first held in 1992, was suspended after the nuclear tests of 1998 and resumed in 2002.
In the run-up to the Quad summit of September 2024, envoys met in July.
The GCAP demonstrator is to fly in 2027, eight years before the fighter enters service.
The National Security Strategy of Japan of December 2022 replaced the one of 2013.
Tokyo adopted the National Security Strategy of Japan on 16 December 2021, with two companion documents.
                                                         ^^^^^^^^^^^^^^^^ claim/refuted: 16 December 2022
By the time FCAS collapsed in June 2024, the partners had argued for years.
                              ^^^^^^^^^ claim/refuted: 8 June 2026
The Three Principles on Transfer of Defense Equipment and Technology, which date from April 2012, were relaxed this spring.
                                                                                      ^^^^^^^^^^ claim/refuted: 1 April 2014
The Security Council condemned the Pahalgam attack on 28 April 2025.
                                                      ^^^^^^^^^^^^^ claim/refuted: 25 April 2025
The Quad's foreign ministers condemned the Pahalgam attack on 1 July 2025.
The Resistance Front was listed by the United States as a terrorist organisation on 17 July 2025.
India banned The Resistance Front on 5 January 2024.
                                     ^^^^^^^^^^^^^^ claim/refuted: 5 January 2023
Jaish-e-Mohammad has been on the UN list since 17 October 2001.
Hafiz Saeed was listed by the UN in December 2008, Masood Azhar only in May 2019.
Masood Azhar was listed by the United Nations on 1 May 2018.
                                                 ^^^^^^^^^^ claim/refuted: 1 May 2019
`);
  });
});
