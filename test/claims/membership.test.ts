import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('membership', () => {
  it('open claims', () => {
    check(`
India is a member of BIMSTEC.
Japan is a member of BIMSTEC.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Timor-Leste joined ASEAN in October 2025.
India is a member of ASEAN.
^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Papua New Guinea belongs to ASEAN.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
France is a member of the Indian Ocean Rim Association.
Pakistan is a member of the Indian Ocean Rim Association.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
India is a member of APEC.
^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
India has sought membership of APEC since the 1990s.
India is not a member of APEC.
India is one of the four members of the Quad.
South Korea is a member of the Quad.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
South Korea has taken part in Quad working groups as a guest.
Germany is a member of GCAP.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
India is a partner in GCAP.
^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Saudi Arabia has asked to join GCAP.
Saudi Arabia is not yet a member of GCAP.
Pakistan is a member of BIMSTEC.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Mongolia takes part in the ASEAN Regional Forum.
Taiwan is a member of the ASEAN Regional Forum.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
North Korea sits in the ASEAN Regional Forum.
Canada is a member of the East Asia Summit.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Russia has belonged to the East Asia Summit since 2011.
Nepal is a member of ASEAN.
^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Vietnam, a member of ASEAN since 1995, hosted the talks.
Taiwan takes part in APEC as Chinese Taipei.
Japan belongs to BRICS.
^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
`);
  });

  it('lists', () => {
    check(`
GCAP brings together Japan, the United Kingdom and Italy.
GCAP brings together Japan, the United Kingdom and Germany.
                                                   ^^^^^^^ claim/refuted: Italy
The members of the Quad are Australia, India, Japan and the United States.
The members of the Quad are Australia, India, Japan and South Korea.
                                                        ^^^^^^^^^^^ claim/refuted: United States
The Quad consists of India, Japan and the United States.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: Australia
The Quad includes India and Japan.
BIMSTEC consists of Bangladesh, Bhutan, India, Myanmar, Nepal, Sri Lanka and Thailand.
BIMSTEC consists of Bangladesh, Bhutan, India, Malaysia, Nepal, Sri Lanka and Thailand.
                                               ^^^^^^^^ claim/refuted: Myanmar
ASEAN Plus Three brings ASEAN together with China, Japan and South Korea.
ASEAN Plus Three brings ASEAN together with China, Japan and India.
                                                             ^^^^^ FIXME missing claim/refuted: South Korea
Malabar is held by India, the United States, Japan and Australia.
The Squad consists of the United States, Japan, Australia and the Philippines.
The Squad consists of the United States, Japan, India and the Philippines.
                                                ^^^^^ claim/refuted: Australia
ASEAN's founders were Indonesia, Malaysia, the Philippines, Singapore and Thailand.
Vietnam was one of the founders of ASEAN.
^^^^^^^ claim/refuted: Indonesia
FCAS was a project of France, Germany and Spain.
FCAS was a project of France, Germany and Italy.
                                          ^^^^^ claim/refuted: Spain
Japan, Britain and Italy want to fly the GCAP fighter in 2035.
Japan, France and Britain are building the GCAP fighter.
       ^^^^^^ claim/refuted: Italy
Members of ASEAN such as Vietnam and the Philippines have claims of their own.
`);
  });

  it('dialogue partners and others', () => {
    check(`
Japan is a dialogue partner of ASEAN.
Japan is a dialogue partner of IORA.
Pakistan is a dialogue partner of IORA.
^^^^^^^^ claim/refuted: China
India became a full dialogue partner of ASEAN in 1995.
Vietnam is a dialogue partner of ASEAN.
^^^^^^^ claim/refuted: China
Papua New Guinea is an observer at ASEAN.
India has observer status in GCAP.
^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: observer
Malaysia chaired ASEAN in 2025.
In 2025 ASEAN was chaired by Vietnam.
                             ^^^^^^^ claim/refuted: Malaysia
The Philippines chairs ASEAN this year.
Malaysia holds the chair of ASEAN.
^^^^^^^^ claim/outdated: Philippines
Bangladesh holds the chair of BIMSTEC.
Thailand chairs BIMSTEC.
^^^^^^^^ claim/outdated: Bangladesh
India chairs IORA.
China hosts APEC in 2026.
APEC in 2026 is hosted by South Korea.
                          ^^^^^^^^^^^ claim/outdated: China
India's neighbours Pakistan and China watched the ASEAN meeting closely.
`);
  });

  it('as of May 2025', () => {
    check(`
--- as-of: 2025-05-10
ASEAN has ten members.
Timor-Leste is a member of ASEAN.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: not
Timor-Leste hopes to join ASEAN this year.
France, Germany and Spain are members of FCAS.
`);
  });

  it('in longer sentences', () => {
    check(`
--- as-of: 2026-07-05
India, which is not a member of ASEAN, attends the East Asia Summit.
Japan works with ASEAN, India and Australia on supply chains.
The members of ASEAN, together with India and Japan, form the core of the East Asia Summit.
India and Japan are the only Asian members of the Quad.
Canada has asked to be let into GCAP as an observer.
Saudi Arabia's wish to join GCAP was discussed in Rome.
New Zealand, South Korea and Vietnam joined the calls of the Quad in 2020.
Sweden took part in Tempest before GCAP was founded.
Germany, Spain and France could not agree on who should lead FCAS.
India's accession to GCAP would need the consent of all three members.
Pakistan left the meeting of ASEAN's guests early.
Timor-Leste, which joined ASEAN in October 2025, is its youngest member.
Australia rejoined Malabar in 2020, thirteen years after it had left.
France and Canada have sent observers to Malabar.
The United States, Japan, Australia and the Philippines, known as the Squad, sailed together.
Thailand and Myanmar are members of both ASEAN and BIMSTEC.
India and Sri Lanka belong to both BIMSTEC and IORA.
Pakistan is a member of SAARC, not of BIMSTEC.
China, Russia and the United States sit in the ASEAN Regional Forum, and so does India.
Tokyo, not a member of BIMSTEC, has offered to pay for ports.
Of the Quad's members only Australia and Japan are in the CPTPP.
Fiji and Mongolia are not members of ASEAN.
Australia and Thailand are founding members of ASEAN.
^^^^^^^^^ claim/refuted: Indonesia
`);
  });
});
