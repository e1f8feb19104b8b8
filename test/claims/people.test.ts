import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('people and roles', () => {
  it('who announced, signed and founded', () => {
    check(`
GCAP was announced by Fumio Kishida, Rishi Sunak and Giorgia Meloni.
GCAP was announced by Shinzo Abe.
                      ^^^^^^^^^^ claim/refuted: Kishida
Shinzo Abe first presented the Free and Open Indo-Pacific.
The Free and Open Indo-Pacific was first presented by Fumio Kishida.
                                                      ^^^^^^^^^^^^^ claim/refuted: Abe
Narendra Modi announced Make in India from the Red Fort.
Manmohan Singh announced Make in India.
^^^^^^^^^^^^^^ claim/refuted: Modi
The 2008 Joint Declaration on Security Cooperation was signed by Manmohan Singh and Taro Aso.
The 2008 Joint Declaration on Security Cooperation was signed by Manmohan Singh and Shinzo Abe.
                                                                                    ^^^^^^^^^^ claim/refuted: Aso
The 2025 Joint Declaration on Security Cooperation was signed by Narendra Modi and Shigeru Ishiba.
The 2025 Joint Declaration on Security Cooperation was signed by Narendra Modi and Fumio Kishida.
                                                                                   ^^^^^^^^^^^^^ claim/refuted: Ishiba
The GCAP convention was signed by Minoru Kihara, Grant Shapps and Guido Crosetto.
The GCAP convention was signed by Minoru Kihara, Ben Wallace and Guido Crosetto.
                                                 ^^^^^^^^^^^ claim/refuted: Shapps
Ambassador Sibi George and ATLA Commissioner Takeshi Ishikawa signed the UNICORN memorandum.
The UNICORN memorandum was signed by Rajnath Singh.
                                     ^^^^^^^^^^^^^ claim/refuted: Sibi George
Masood Azhar founded Jaish-e-Mohammad.
Jaish-e-Mohammad was founded by Hafiz Saeed.
                                ^^^^^^^^^^^ claim/refuted: Masood Azhar
Lashkar-e-Tayyiba is led by Hafiz Saeed.
Lashkar-e-Tayyiba is led by Masood Azhar.
                            ^^^^^^^^^^^^ claim/refuted: Hafiz Saeed
The leader of Jaish-e-Mohammad is Masood Azhar.
The Special Strategic and Global Partnership was founded by Modi and Abe.
The National Security Strategy of Japan was adopted under Fumio Kishida.
The 2013 National Security Strategy was adopted under Fumio Kishida.
                                                      ^^^^^^^^^^^^^ claim/refuted: Abe
Masami Oka is the chief executive of GIGO.
GIGO's chief executive is Marco Zoff.
                          ^^^^^^^^^^ claim/refuted: Masami Oka
Marco Zoff heads Edgewing.
The chief executive of Edgewing is Masami Oka.
                                   ^^^^^^^^^^ claim/refuted: Marco Zoff
`);
  });

  it('who was to blame, who took part', () => {
    check(`
Ajmal Kasab was the only gunman captured alive in the 2008 Mumbai attacks.
The Resistance Front claimed the Pahalgam attack.
The Pahalgam attack was claimed by Jaish-e-Mohammad.
                                   ^^^^^^^^^^^^^^^^ claim/refuted: Resistance Front
Jaish-e-Mohammad claimed the Pulwama attack.
The Pulwama attack was claimed by Lashkar-e-Tayyiba.
                                  ^^^^^^^^^^^^^^^^^ claim/refuted: Jaish
Lashkar-e-Tayyiba carried out the 2008 Mumbai attacks.
The 2008 Mumbai attacks were carried out by Jaish-e-Mohammad.
                                            ^^^^^^^^^^^^^^^^ claim/refuted: Lashkar
Jaish-e-Mohammad was behind the Pathankot attack.
The Pathankot attack was the work of Lashkar-e-Tayyiba.
                                     ^^^^^^^^^^^^^^^^^ claim/refuted: Jaish
The Resistance Front is an offshoot of Lashkar-e-Tayyiba.
The Resistance Front is an offshoot of Jaish-e-Mohammad.
                                       ^^^^^^^^^^^^^^^^ claim/refuted: Lashkar
On 5 May 2025 Rajnath Singh received Gen Nakatani in New Delhi.
The Philippines brought the case that led to the South China Sea award.
The South China Sea award was rejected by China.
The South China Sea award was rejected by Vietnam.
                                          ^^^^^^^ claim/refuted: China
The GCAP design and development contract was awarded to Edgewing.
The GCAP design and development contract was awarded to BAE Systems.
                                                        ^^^^^^^^^^^ claim/refuted: Edgewing
UNICORN is made by NEC, Sampa Kogyo and Yokohama Rubber.
UNICORN is made by Mitsubishi Electric.
                   ^^^^^^^^^^^^^^^^^^^ claim/refuted: NEC
BEL is the Indian partner for UNICORN.
The shareholders of Edgewing are BAE Systems, Leonardo and JAIEC.
The shareholders of Edgewing are BAE Systems, Leonardo and Mitsubishi Heavy Industries.
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: JAIEC
`);
  });

  it('other roles', () => {
    check(`
Fumio Kishida praised the work of Edgewing.
Narendra Modi wrote a preface to a book about Shinzo Abe's Free and Open Indo-Pacific.
Hafiz Saeed was convicted in Lahore in 2020.
Masood Azhar spent years in an Indian prison.
Mitsubishi Electric has a memorandum of its own with BEL.
Rishi Sunak defended GCAP in the House of Commons.
`);
  });

  it('in longer sentences', () => {
    check(`
Kishida and Meloni discussed GCAP with Sunak in Hiroshima.
Nakatani told Singh in New Delhi that Japan stood by India after the Pahalgam attack.
Abe's speech on the confluence of the two seas was applauded by Manmohan Singh.
The Free and Open Indo-Pacific, first put forward by Abe, was updated by Kishida and again by Takaichi.
Hafiz Saeed, who founded Lashkar-e-Tayyiba, and Masood Azhar, who founded Jaish-e-Mohammad, live in Pakistan.
Tahawwur Rana, an associate of David Headley, was extradited for his part in the 2008 Mumbai attacks.
Crosetto and Healey welcomed the contract that GIGO awarded to Edgewing.
Sibi George, the ambassador who signed the UNICORN memorandum, has since left Tokyo.
The Security Council named no culprit when it condemned the Pahalgam attack.
Saifullah Kasuri is said to have planned the Pahalgam attack.
Taro Aso, who signed the declaration of 2008 with Manmohan Singh, was later deputy prime minister.
BAE Systems, Leonardo and Mitsubishi Heavy Industries lead the work on GCAP.
Rolls-Royce, IHI and Avio build the engine of the GCAP fighter.
Trump, who returned to office in January 2025, has not attended a Quad summit since.
Biden hosted the Quad leaders in Delaware, his home state.
The NIA, not the army, filed the Pahalgam charge sheet.
`);
  });
});
