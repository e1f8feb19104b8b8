import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('series of meetings', () => {
  it('the India-Japan 2+2', () => {
    check(`
The third 2+2 between India and Japan was held in New Delhi on 20 August 2024.
The third India-Japan 2+2 was held in Tokyo on 20 August 2024.
                                      ^^^^^ claim/refuted: New Delhi
The third India-Japan 2+2 took place on 20 September 2024.
                                        ^^^^^^^^^^^^^^^^^ claim/refuted: 20 August 2024
The second India-Japan 2+2 was held on 20 August 2024.
    ^^^^^^ claim/refuted: third
The second India-Japan 2+2 took place in Tokyo in September 2022.
The second India-Japan 2+2 took place in New Delhi in September 2022.
                                         ^^^^^^^^^ claim/refuted: Tokyo
The first India-Japan 2+2 was held in November 2019.
The first India-Japan 2+2 was held in 2018.
                                      ^^^^ claim/refuted: 30 November 2019
Rajnath Singh, S. Jaishankar, Minoru Kihara and Yoko Kamikawa attended the third India-Japan 2+2.
The third India-Japan 2+2 was attended by Gen Nakatani.
                                          ^^^^^^^^^^^^ claim/refuted: Kihara
At the India-Japan 2+2 in August 2024 Japan was represented by Yoko Kamikawa and Minoru Kihara.
At the India-Japan 2+2 in August 2024 Japan was represented by Yoko Kamikawa and Taro Kono.
                                                                                 ^^^^^^^^^ claim/refuted: Kihara
The next India-Japan 2+2 is due in Tokyo.
The latest India-Japan 2+2 was held in August 2024.
The last India-Japan 2+2 was held in September 2022.
                                     ^^^^^^^^^^^^^^ claim/outdated: August 2024
`);
  });

  it("the Quad's leaders", () => {
    check(`
The first Quad Leaders' Summit was held online on 12 March 2021.
The first Quad Leaders' Summit was held on 12 March 2020.
                                           ^^^^^^^^^^^^^ claim/refuted: no. 1, 2021-03-12
The Quad Leaders' Summit met in Tokyo on 24 May 2022.
The Quad Leaders' Summit met in Sydney on 24 May 2022.
                                ^^^^^^ claim/refuted: Tokyo
The sixth Quad Leaders' Summit took place in Wilmington on 21 September 2024.
The fifth Quad Leaders' Summit took place in Wilmington on 21 September 2024.
    ^^^^^ claim/refuted: sixth
The sixth Quad Leaders' Summit took place in New York.
                                             ^^^^^^^^ claim/refuted: Wilmington
Anthony Albanese, Narendra Modi and Fumio Kishida met Joe Biden at the Quad Leaders' Summit in Wilmington.
At the Quad Leaders' Summit in Wilmington Japan was represented by Shigeru Ishiba.
                                                                   ^^^^^^^^^^^^^^ FIXME missing claim/refuted: Kishida
The most recent Quad Leaders' Summit was held in Wilmington.
The most recent Quad Leaders' Summit was held in Hiroshima.
                                                 ^^^^^^^^^ claim/outdated: Wilmington
The Quad Leaders' Summit has not yet been held in India.
A Quad Leaders' Summit planned for Sydney in May 2023 was moved to Hiroshima.
`);
  });

  it("the Quad's foreign ministers", () => {
    check(`
The Quad foreign ministers met in Tokyo on 29 July 2024.
The Quad Foreign Ministers' Meeting was held in New Delhi on 29 July 2024.
                                                ^^^^^^^^^ claim/refuted: Tokyo
The Quad Foreign Ministers' Meeting was held in Tokyo on 29 June 2024.
                                                         ^^^^^^^^^^^^ claim/refuted: 29 July 2024
The eighth Quad Foreign Ministers' Meeting took place in Tokyo.
The fifth Quad Foreign Ministers' Meeting was held in Tokyo on 29 July 2024.
    ^^^^^ claim/refuted: no. 8, 2024-07-29, Tokyo, Japan
The seventh Quad Foreign Ministers' Meeting was held in Tokyo on 29 July 2024.
The latest Quad Foreign Ministers' Meeting was held in New Delhi on 26 May 2026.
The latest Quad Foreign Ministers' Meeting was held in Washington on 1 July 2025.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ claim/outdated: 26 May 2026
Marco Rubio took part in the Quad Foreign Ministers' Meeting of 1 July 2025.
Antony Blinken took part in the Quad Foreign Ministers' Meeting of 1 July 2025.
^^^^^^^^^^^^^^ claim/refuted: no. 10, 2025-07-01, Washington, United States
The first Quad Foreign Ministers' Meeting took place in New York in September 2019.
The first Quad Foreign Ministers' Meeting took place in Tokyo in September 2019.
                                                        ^^^^^ claim/refuted: New York
`);
  });

  it('summits and exercises', () => {
    check(`
The 16th India-Japan Annual Summit was held in New Delhi in July 2026.
The 15th India-Japan Annual Summit was held in Tokyo on 29 August 2025.
The 15th India-Japan Annual Summit was held in New Delhi on 29 August 2025.
                                               ^^^^^^^^^ claim/refuted: Tokyo
The 14th India-Japan Annual Summit was held on 29 August 2025.
    ^^^^ claim/refuted: no. 15, 2025-08-29, Tokyo, Japan
The sixth BIMSTEC Summit was held in Bangkok in April 2025.
The sixth BIMSTEC Summit was held in Colombo in April 2025.
                                     ^^^^^^^ claim/refuted: Bangkok
The 34th ASEAN Summit took place in Bangkok.
The 20th East Asia Summit took place in Kuala Lumpur on 27 October 2025.
The 20th East Asia Summit took place in Vientiane.
                                        ^^^^^^^^^ claim/refuted: Kuala Lumpur
Malabar 2025 was held off Guam in November.
The 29th edition of Malabar was held off Sydney.
                                         ^^^^^^ claim/refuted: Guam
The seventh edition of Dharma Guardian took place at Chaubattia.
The sixth edition of Dharma Guardian took place at Chaubattia in February and March 2026.
    ^^^^^ claim/refuted: seventh
The sixth JIMEX was hosted by India in September 2022.
The first Veer Guardian took place at Hyakuri in January 2023.
The first Veer Guardian took place at Jodhpur in January 2023.
                                      ^^^^^^^ claim/refuted: Hyakuri
`);
  });

  it('about something else', () => {
    check(`
The US-India 2+2 took place in Washington in April 2022.
Officials prepared the India-Japan 2+2 in July 2024 in Tokyo.
The Raisina Dialogue was held in New Delhi in March 2025.
The ministers had last met in Vientiane, weeks before the India-Japan 2+2.
The Quad Leaders' Summit was discussed in the lower house in November 2024.
`);
  });

  it('in longer sentences', () => {
    check(`
After the third India-Japan 2+2 in August 2024, the ministers went on to dinner.
Nakatani, who took office two months after the third India-Japan 2+2, has never attended one.
Wong, Jaishankar, Kamikawa and Blinken met in Tokyo for the Quad Foreign Ministers' Meeting.
The Quad Foreign Ministers' Meeting of 21 January 2025, a day after Trump's inauguration, was Rubio's first.
Two Quad foreign ministers' meetings were held in Washington in 2025.
The Quad leaders met twice in 2021, once online and once in Washington.
The Quad summit that India was to host in 2025 did not take place.
The ASEAN summit in Cebu in May 2026 was the first to be chaired by the Philippines since 2017.
In 2023 Veer Guardian was held at Hyakuri and Dharma Guardian in Japan.
The next edition of Malabar will be held in 2026.
APEC leaders met at Gyeongju in 2025 and will meet in Shenzhen in November 2026.
The APEC summit of 2025 was held in Shenzhen.
                                    ^^^^^^^^ claim/refuted: Gyeongju
Between the second and the third India-Japan 2+2, almost two years passed.
Modi flew to Tokyo for the 15th India-Japan Annual Summit and then to Tianjin.
The Strategic Dialogue of January 2026 between Motegi and Jaishankar was the 18th.
Jaishankar met Iwaya in Washington on the margins of the Quad Foreign Ministers' Meeting.
Blinken and Austin attended the US-India 2+2 in New Delhi in November 2023.
JIMEX 2024 took place at Yokosuka in June 2024.
`);
  });
});
