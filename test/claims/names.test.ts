import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('names and expansions', () => {
  it('expansions', () => {
    check(`
GCAP stands for Global Combat Air Programme.
GCAP stands for Global Combat Aircraft Programme.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Global Combat Air Programme
The Global Combat Air Partnership (GCAP) was announced in 2022.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Global Combat Air Programme
The Global Combat Air Program (GCAP), as Japan spells it, was announced in 2022.
BIMSTEC is the Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation.
APEC means Asia-Pacific Economic Community.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Asia-Pacific Economic Cooperation
APEC stands for Asia-Pacific Economic Cooperation.
The ASEAN Regional Framework (ARF) met in Vientiane.
    ^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: ASEAN Regional Forum
The ASEAN Regional Forum (ARF) met in Vientiane.
The ASEAN Outlook for the Indo-Pacific was adopted in 2019.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: ASEAN Outlook on the Indo-Pacific
ATLA is the Acquisition, Technology and Logistics Authority of Japan.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Acquisition, Technology and Logistics Agency
ATLA is the Acquisition, Technology & Logistics Agency of Japan.
The CRPF is the Central Reserved Police Force.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Central Reserve Police Force
The CRPF is the Central Reserve Police Force.
AQIS is al-Qaida in the Indian Subcontinent.
UNICORN is short for Unified Complex Radio Antenna.
BEL, or Bharat Electronic Limited, is a state firm.
        ^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-expansion: Bharat Electronics
IORA is the Indian Ocean Rim Association.
`);
  });

  it('misspellings and old names', () => {
    check(`
Lashkar-e-Taliban was blamed for the attack.
^^^^^^^^^^^^^^^^^ term/wrong-name: Lashkar-e-Tayyiba
Lashkar-e-Taiba was blamed for the attack.
Exercise Dharam Guardian is held every year.
         ^^^^^^^^^^^^^^^ term/wrong-name: Dharma Guardian
Exercise Dharma Guardian is held every year.
The attack at Phalgam was condemned in Tokyo.
              ^^^^^^^ term/wrong-name: Pahalgam
Al Queda and ISIS were named in the statement.
^^^^^^^^ term/wrong-name: Al Qaeda
Al-Qaida and ISIS were named in the statement.
The Japan Marine Self-Defense Force sent a ship.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-name: Japan Maritime Self-Defense Force
The Japan Maritime Self-Defense Force sent a ship.
The Japan Land Self-Defense Force sent a platoon.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-name: Japan Ground Self-Defense Force
The mast is called NORA-150 in Japan.
                   ^^^^^^^^ term/wrong-name: NORA-50
The mast is called NORA-50 in Japan.
The 1276 Committee of the Security Council lists terrorists.
    ^^^^^^^^^^^^^^ term/wrong-name: 1267 Committee
The 1267 Committee of the Security Council lists terrorists.
Anthony Blinken was in Tokyo in July 2024.
^^^^^^^^^^^^^^^ term/wrong-name: Antony Blinken
Antony Blinken was in Tokyo in July 2024.
General Nakatani met Rajnath Singh in May 2025.
^^^^^^^^^^^^^^^^ term/wrong-name: Gen Nakatani
Gen Nakatani met Rajnath Singh in May 2025.
Operation Mahadeva ended the hunt.
^^^^^^^^^^^^^^^^^^ term/wrong-name: Operation Mahadev
Operation Mahadev ended the hunt.
The Defence Build-up Plan of Japan covers five years.
    ^^^^^^^^^^^^^^^^^^^^^ term/wrong-name: Defense Buildup Program
Japan's Defense Buildup Program covers five years.
The Free and Open Indo-Pacific Strategy was Abe's idea.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FIXME missing term/wrong-name: Free and Open Indo-Pacific
The South Chinese Sea is busy.
    ^^^^^^^^^^^^^^^^^ term/wrong-name: South China Sea
The Memorandum of Intent on UNICORN was signed in Tokyo.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-name: Memorandum of Implementation
The Edgewind venture is a child of GCAP.
    ^^^^^^^^ term/wrong-name: Edgewing
Edgewing is a child of GCAP.
`);
  });

  it('told as wrong or old', () => {
    check(`
Some papers write "Global Combat Aircraft Programme" by mistake; the word is Air.
Do not write Phalgam: the town is called Pahalgam.
Until 1997 it was known as BIST-EC.
GCAP is not the Global Combat Aircraft Programme.
Formerly the IOR-ARC, it is now called IORA.
The misspelling "Dharam Guardian" is common in newspapers.
The General of the Army met Gen Nakatani.
`);
  });

  it('words that look alike', () => {
    check(`
The national service scheme of Singapore lasts two years.
Programmes of combat air patrol are flown globally.
A general cap on spending was agreed.
The arf of a dog woke the minister.
He bought a bell from Bharat.
The apec of the roof, as he misspelt it, was gone.
`);
  });

  it('in longer sentences', () => {
    check(`
The Global Combat Air Programme, or GCAP, and the Future Combat Air System, or FCAS, were rivals.
Japan's Acquisition, Technology and Logistics Agency (ATLA) signed for UNICORN, the Unified Complex Radio Antenna.
The programme was renamed: BIST-EC became BIMST-EC, and BIMST-EC became BIMSTEC.
He confused the ASEAN Regional Forum with the "ASEAN Regional Framework".
The Lok Sabha heard of Lashkar-e-Toiba, which the UN spells Lashkar-e-Tayyiba.
General Upendra Dwivedi met Gen Nakatani in New Delhi.
JS Mogami is a frigate; the heavy cruiser of that name was sunk in 1944.
`);
  });
});
