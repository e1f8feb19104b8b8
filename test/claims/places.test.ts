import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('places', () => {
  it('seats', () => {
    check(`
GIGO has its headquarters in Reading.
GIGO has its headquarters in Rome.
                             ^^^^ claim/refuted: Reading
The seat of GIGO is London.
                    ^^^^^^ claim/refuted: Reading
Edgewing is headquartered in Reading, England.
Edgewing is based in Tokyo.
                     ^^^^^ claim/refuted: Reading
The secretariat of IORA is in Ebene, Mauritius.
The secretariat of IORA is in Colombo.
                              ^^^^^^^ claim/refuted: Ebene
Jaish-e-Mohammad has its headquarters in Bahawalpur.
Jaish-e-Mohammad has its headquarters in Lahore.
                                         ^^^^^^ claim/refuted: Bahawalpur
Lashkar-e-Tayyiba is based in Muridke, near Lahore.
Lashkar-e-Tayyiba has its main base in Karachi.
                                       ^^^^^^^ claim/refuted: Muridke
The staff of GIGO travelled to Rome for a week of talks.
`);
  });

  it('where things were founded, signed and adopted', () => {
    check(`
ASEAN was founded in Bangkok.
ASEAN was founded in Jakarta in 1967.
                     ^^^^^^^ claim/refuted: Bangkok
The founders of ASEAN met in Bangkok on 8 August 1967.
BIMSTEC was established in Bangkok.
BIMSTEC was established in Dhaka.
                           ^^^^^ claim/refuted: Bangkok
IORA was established in Mauritius.
APEC was founded in Sydney.
                    ^^^^^^ claim/refuted: Canberra
The GCAP convention was signed in Tokyo.
The GCAP convention was signed in London.
                                  ^^^^^^ claim/refuted: Tokyo
The 2008 Joint Declaration on Security Cooperation was signed in Tokyo.
The 2008 Joint Declaration on Security Cooperation was signed in New Delhi.
                                                                 ^^^^^^^^^ claim/refuted: Tokyo
The UNICORN memorandum was signed at the Embassy of India in Tokyo.
The UNICORN memorandum was signed in New Delhi.
                                     ^^^^^^^^^ claim/refuted: Tokyo
The India-Japan defence equipment and technology transfer agreement was signed in Tokyo.
                                                                                  ^^^^^ claim/refuted: New Delhi
The BIMSTEC Charter was signed in Colombo.
The BIMSTEC Charter was signed in Kathmandu.
                                  ^^^^^^^^^ claim/refuted: Colombo
The AOIP was adopted in Bangkok.
ASEAN leaders adopted the AOIP in Manila.
                                  ^^^^^^ claim/refuted: Bangkok
The Special Strategic and Global Partnership was proclaimed in Tokyo.
Abe presented the Free and Open Indo-Pacific in Nairobi.
Abe presented the Free and Open Indo-Pacific in New Delhi.
                                                ^^^^^^^^^ claim/refuted: Nairobi
Takaichi announced the updated FOIP in Hanoi.
Kishida set out the New Plan for a Free and Open Indo-Pacific in New Delhi.
The Rio de Janeiro Declaration was adopted in Rio de Janeiro.
`);
  });

  it('where things happened', () => {
    check(`
The Pahalgam attack took place in Jammu and Kashmir.
The Pahalgam attack took place in Punjab.
                                  ^^^^^^ claim/refuted: Pahalgam
The Pulwama attack happened in Kashmir.
The Pathankot attack struck an air base in Punjab.
The Red Fort blast occurred in New Delhi.
The Red Fort blast occurred in Mumbai.
                               ^^^^^^ claim/refuted: New Delhi
Operation Sindoor struck targets in Pakistan.
Phase 1 of Tarang Shakti was held at Sulur.
Phase 1 of Tarang Shakti was held at Jodhpur.
                                     ^^^^^^^ claim/refuted: Sulur
Phase 2 of Tarang Shakti took place in Jodhpur.
The defence ministers' meeting of 5 May 2025 was held at the Manekshaw Centre.
The India-Japan defence ministers’ meeting of 5 May 2025 was held in Tokyo.
                                                                     ^^^^^ claim/refuted: New Delhi
The Quad Leaders' Summit of May 2023 was held in Hiroshima.
The Quad Leaders' Summit of May 2023 was held in Tokyo.
                                                 ^^^^^ claim/refuted: Hiroshima
The charge sheet on Pahalgam was filed in a court in Jammu.
The families of the Pahalgam victims travelled to New Delhi.
News of the Pahalgam attack reached Tokyo within the hour.
The ship left Nagasaki for Guam after the Malabar exercise.
`);
  });

  it('in longer sentences', () => {
    check(`
After the Pahalgam attack Modi cut short a visit to Saudi Arabia and flew home to New Delhi.
Officials from Tokyo and Rome visited GIGO's offices in Reading.
The convention that founded GIGO was signed in Tokyo, but its seat is in Britain.
Negotiators of the RPSS agreement met in Tokyo and New Delhi by turns.
The men who planned the 2008 Mumbai attacks sat in Karachi.
The trial over the Mumbai attacks was held in Mumbai.
From Bangkok, where ASEAN was founded, the leaders went on to Manila.
The ASEAN secretariat is in Jakarta, though ASEAN was founded in Bangkok.
The statement on the Pahalgam attack was issued in New York by the Security Council.
Edgewing has offices in Rome and Tokyo besides its seat in Reading.
Britain's Ministry of Defence in London answers for GCAP.
The Quad's foreign ministers met in Washington in January 2025 and again in July.
In Wilmington, President Biden received the leaders of the Quad at his old school.
The Malabar exercise of 2024 started at Visakhapatnam in October.
Modi and Takaichi met at Hyderabad House in July 2026 and signed the UNICORN co-development agreement.
The UNICORN co-development agreement was signed in Tokyo in July 2026.
                                                   ^^^^^ claim/refuted: New Delhi
The award was given in The Hague, where the Permanent Court of Arbitration served as registry.
Muridke and Bahawalpur, the seats of LeT and JeM, were struck on 7 May 2025.
`);
  });
});
