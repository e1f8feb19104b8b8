import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('offices over time', () => {
  it('today', () => {
    check(`
Shinjiro Koizumi is Japan's defence minister.
Japanese Defence Minister Gen Nakatani will visit Delhi in August.
                          ^^^^^^^^^^^^ FIXME missing claim/outdated: Koizumi
Japan's defence minister is Minoru Kihara.
                            ^^^^^^^^^^^^^ claim/outdated: Koizumi
Sanae Takaichi, Japan's prime minister, met Modi in Delhi.
Shigeru Ishiba, Japan's prime minister, is expected in Jakarta.
^^^^^^^^^^^^^^ claim/outdated: Takaichi
Prime Minister Fumio Kishida leads the Japanese government.
               ^^^^^^^^^^^^^ claim/outdated: Takaichi
Rajnath Singh is India's defence minister.
India's defence minister is Nirmala Sitharaman.
                            ^^^^^^^^^^^^^^^^^^ claim/outdated: Rajnath Singh
External Affairs Minister S. Jaishankar is in Tokyo.
India's external affairs minister is Sushma Swaraj.
                                     ^^^^^^^^^^^^^ claim/outdated: Jaishankar
India's home minister is Amit Shah.
India's home minister is Rajnath Singh.
                         ^^^^^^^^^^^^^ claim/outdated: Amit Shah
Toshimitsu Motegi is Japan's foreign minister.
Japan's foreign minister is Takeshi Iwaya.
                            ^^^^^^^^^^^^^ claim/outdated: Motegi
Keir Starmer is Britain's prime minister.
Britain's prime minister is Rishi Sunak.
                            ^^^^^^^^^^^ claim/outdated: Rishi Sunak
Dan Jarvis is Britain's defence secretary.
Britain's defence secretary is John Healey.
                               ^^^^^^^^^^^ claim/outdated: Jarvis
US Secretary of State Marco Rubio is travelling to Manila.
The US secretary of state is Antony Blinken.
                             ^^^^^^^^^^^^^^ claim/outdated: Rubio
Donald Trump is the US president.
US President Joe Biden is in Tokyo today.
             ^^^^^^^^^ claim/outdated: Trump
Penny Wong is Australia's foreign minister.
Australia's foreign minister is Marise Payne.
                                ^^^^^^^^^^^^ claim/outdated: Wong
Italy's defence minister is Guido Crosetto.
Japan's chief cabinet secretary is Minoru Kihara.
Japan's chief cabinet secretary is Yoshimasa Hayashi.
                                   ^^^^^^^^^^^^^^^^^ claim/outdated: Kihara
`);
  });

  it('on a day in the past', () => {
    check(`
On 5 May 2025 Japanese Defence Minister Gen Nakatani was in New Delhi.
On 5 May 2025 Japanese Defence Minister Minoru Kihara was in New Delhi.
                                        ^^^^^^^^^^^^^ claim/refuted: Nakatani
In August 2024 Yoko Kamikawa was Japan's foreign minister.
In August 2024 Japan's foreign minister was Takeshi Iwaya.
                                            ^^^^^^^^^^^^^ claim/refuted: Kamikawa
In 2015 Manohar Parrikar was India's defence minister.
In 2015 India's defence minister was A. K. Antony.
                                     ^^^^^^^^^^^^ claim/refuted: Parrikar
In 2008 Taro Aso became Japan's prime minister.
In 2018 the prime minister of Japan was Fumio Kishida.
                                        ^^^^^^^^^^^^^ claim/refuted: Abe
Mike Pompeo was US secretary of state in October 2020.
In October 2020 the US secretary of state was Antony Blinken.
                                              ^^^^^^^^^^^^^^ claim/refuted: Pompeo
In December 2023 Grant Shapps was Britain's defence secretary.
`);
  });

  it('former, future and otherwise', () => {
    check(`
Former Defence Minister Gen Nakatani published his memoirs.
Gen Nakatani, then Japan's defence minister, signed the guest book.
Fumio Kishida, who was prime minister until October 2024, spoke in Hiroshima.
The late Shinzo Abe was twice prime minister of Japan.
Former US President Joe Biden gave a lecture.
The next prime minister of Japan will have to decide.
Ex-Foreign Minister Takeshi Iwaya took the chair.
A. K. Antony was India's defence minister for almost eight years.
Nirmala Sitharaman, the finance minister, presented the budget.
Gen Nakatani's predecessor as defence minister was Minoru Kihara.
Rishi Sunak resigned as prime minister in July 2024.
Defence Minister Rajnath Singh and his Australian counterpart met in Canberra.
The defence minister of Singapore, Chan Chun Sing, opened the forum.
`);
  });

  it('beside a date with a comma, and in front of other verbs', () => {
    check(`
Ben Wallace was Britain's defence secretary on 1 December 2023.
^^^^^^^^^^^ claim/refuted: Shapps
Ben Wallace was Britain's defence secretary on December 1, 2023.
^^^^^^^^^^^ claim/refuted: Shapps
On December 1, 2023, Ben Wallace was Britain's defence secretary.
                     ^^^^^^^^^^^ claim/refuted: Shapps
Marise Payne, Australia's foreign minister, spoke on 1 September 2018.
Marise Payne, Australia's foreign minister, wrote to Kono in 2019.
Taro Kono, Japan's defence minister, flew to Guam in January 2020.
Taro Kono, Japan's defence minister, visited Guam in January 2020.
Mike Pompeo, the US secretary of state, rang Jaishankar in June 2020.
`);
  });

  it('as of May 2025', () => {
    check(`
--- as-of: 2025-05-10
Defence Minister Gen Nakatani of Japan visited New Delhi.
Japan's defence minister is Minoru Kihara.
                            ^^^^^^^^^^^^^ claim/outdated: Nakatani
Prime Minister Shigeru Ishiba of Japan telephoned Modi.
Japan's prime minister is Fumio Kishida.
                          ^^^^^^^^^^^^^ claim/outdated: Ishiba
John Healey is Britain's defence secretary.
Japan's foreign minister is Takeshi Iwaya.
`);
  });

  it('in longer sentences', () => {
    check(`
--- as-of: 2026-07-05
Minoru Kihara, who as defence minister signed the GCAP convention, is now chief cabinet secretary.
As foreign minister, Fumio Kishida visited India in 2015.
When Abe was prime minister, Nakatani ran the defence ministry from 2014 to 2016.
Yoko Kamikawa lost her post as foreign minister in October 2024.
Takaichi became prime minister of Japan in October 2025.
Ishiba became prime minister of Japan in October 2025.
^^^^^^ FIXME missing claim/refuted: Takaichi
Between 2017 and 2019 Nirmala Sitharaman was India's defence minister.
Rajnath Singh, who had been home minister until 2019, took over the defence ministry.
S. Jaishankar, who was foreign secretary before he became external affairs minister, knows Tokyo well.
John Healey, defence secretary until June 2026, had been the first to visit Reading.
Japan's defence ministers since 2020 have been Nobuo Kishi, Yasukazu Hamada, Minoru Kihara, Gen Nakatani and Shinjiro Koizumi.
Nagma Mallick is India's ambassador to Japan.
India's ambassador to Japan is Sibi George.
                               ^^^^^^^^^^^ claim/outdated: Sibi George
Prime Minister Modi and Prime Minister Takaichi met in July 2026.
Then-Prime Minister Fumio Kishida called the meeting historic.
The defence minister at the time, Taro Kono, cancelled the system in June 2020.
Prime Minister Anthony Albanese of Australia and Prime Minister Christopher Luxon of New Zealand spoke by telephone.
The foreign ministers of Japan, Toshimitsu Motegi, and of India, S. Jaishankar, met in January 2026.
Winston Peters, New Zealand's foreign minister, met S. Jaishankar.
Defence Secretary Pete Hegseth and Defence Minister Koizumi spoke in Tokyo.
Vice President Kamala Harris stood in for President Biden.
Shinzo Abe's brother Nobuo Kishi was defence minister from 2020 to 2022.
`);
  });
});
