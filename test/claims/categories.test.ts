import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('categories', () => {
  it('generation, ship, domain', () => {
    check(`
GCAP is to produce a sixth-generation fighter.
GCAP is to produce a fifth-generation fighter.
                     ^^^^^^^^^^^^^^^^ claim/refuted: sixth
The GCAP jet will be a seventh-generation aircraft.
                       ^^^^^^^^^^^^^^^^^^ claim/refuted: sixth
The sixth-generation fighter of GCAP will replace the Typhoon.
Britain's 5th-generation GCAP fighter will be built with Japan and Italy.
          ^^^^^^^^^^^^^^ claim/refuted: sixth
The F-35, a fifth-generation aircraft, will fly beside the GCAP fighter.
UNICORN is fitted to frigates of the Mogami class.
UNICORN is fitted to destroyers of the Japanese navy.
                     ^^^^^^^^^^ claim/source-error: frigate
UNICORN masts stand on Mogami-class frigates.
The Mogami class is a class of frigates.
The Mogami class is a class of corvettes.
                               ^^^^^^^^^ claim/refuted: frigate
The Mogami class was built beside destroyers of the Asahi class.
UNICORN is a stealthy mast.
UNICORN is an encrypted communication system.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: mast
UNICORN is used at sea.
UNICORN is used on land as well.
                ^^^^^^^ claim/refuted: sea
UNICORN is a satellite system.
             ^^^^^^^^^^^^^^^^ claim/refuted: mast
`);
  });

  it('alliance and partnership', () => {
    check(`
India and Japan are partners, not allies.
India and Japan have a military alliance.
                       ^^^^^^^^^^^^^^^^^ FIXME missing claim/refuted: partnership
The alliance between India and Japan is as old as the century.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ term/wrong-name: partnership
India and Japan have a Special Strategic and Global Partnership.
The Quad is a diplomatic partnership.
The Quad is a military alliance.
              ^^^^^^^^^^^^^^^^^ claim/refuted: partnership
The Quad is not a military alliance.
Beijing calls the Quad an "Asian NATO".
The alliance between Japan and the United States is older than the Quad.
Japan, a treaty ally of the United States, belongs to the Quad.
Tokyo and New Delhi are treaty allies.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FIXME missing claim/refuted: partnership
`);
  });

  it('tribunal, instrument, level', () => {
    check(`
The South China Sea award was handed down by an arbitral tribunal.
The South China Sea award was handed down by the International Court of Justice.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: tribunal
The International Court of Justice rejected China's claims in the South China Sea award.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/refuted: tribunal
The Security Council condemned the Pahalgam attack in a press statement.
The Security Council condemned the Pahalgam attack in a resolution.
                                                        ^^^^^^^^^^ claim/refuted: press statement
The Security Council adopted a resolution on the Pahalgam attack.
                               ^^^^^^^^^^ claim/refuted: press statement
The GCAP convention was signed by the defence ministers.
The GCAP convention was signed by the foreign ministers.
                                      ^^^^^^^^^^^^^^^^^ claim/refuted: defence
The UNICORN memorandum was signed by officials.
The Quad's foreign ministers condemned the Pahalgam attack.
The Quad's leaders condemned the Pahalgam attack in July 2025.
           ^^^^^^^ claim/refuted: foreign ministers
Strategic Dialogue between India and Japan brings together the foreign ministers.
`);
  });

  it('victims, services, status, sides', () => {
    check(`
The victims of the Pahalgam attack were civilians.
The victims of the Pahalgam attack were soldiers.
                                        ^^^^^^^^ claim/refuted: civilian
The Pulwama attack killed policemen.
The Pulwama attack killed 40 soldiers.
                             ^^^^^^^^ claim/refuted: police
Most of those killed at Pahalgam were tourists.
Dharma Guardian is an army exercise.
Dharma Guardian is a naval exercise.
                     ^^^^^ claim/refuted: army
JIMEX is a naval exercise.
JIMEX is an air force exercise.
            ^^^^^^^^^ claim/refuted: navy
Tarang Shakti is an exercise of the Indian Air Force.
Malabar is a naval exercise.
Malabar is an army exercise.
              ^^^^ claim/refuted: navy
Jammu and Kashmir is a union territory.
Jammu and Kashmir is a state of India.
                       ^^^^^^^^ claim/outdated: union territory
Until 2019 Jammu and Kashmir was a state.
JIMEX is a bilateral exercise.
JIMEX is a trilateral exercise.
           ^^^^^^^^^^ claim/refuted: bilateral
GCAP is a trilateral programme.
GCAP is a bilateral programme.
          ^^^^^^^^^ claim/refuted: trilateral
India's entry would make GCAP trilateral.
                              ^^^^^^^^^^ claim/source-error: quadrilateral
India's entry would make GCAP quadrilateral.
Soldiers reached Pahalgam an hour after the shooting.
The army reacted to the Pulwama attack within days.
`);
  });

  it('in longer sentences', () => {
    check(`
While GCAP aims at a sixth-generation jet, India's AMCA is a fifth-generation design.
India's fifth-generation AMCA and the GCAP fighter have little in common.
Fourth-generation aircraft such as the Typhoon will be replaced by the GCAP fighter.
Japan's destroyers sailed with a Mogami-class frigate and a submarine.
The Kongo-class destroyers do not carry UNICORN.
India is thinking of UNICORN for its future destroyers.
Unlike NATO, the Quad is not an alliance.
The United States has alliances with Japan and Australia, the Quad is something else.
The army and the navy sent doctors to Pahalgam after the attack on the civilians.
A resolution on the Pahalgam attack was moved in the assembly of Jammu and Kashmir.
The International Court of Justice has never ruled on the South China Sea.
Police killed two men in Kashmir a month before the Pahalgam attack.
The Indian Army and the Japan Ground Self-Defense Force train together in Dharma Guardian; the navies do so in JIMEX.
The bilateral meeting of Modi and Takaichi touched on GCAP.
Japan, Britain and Italy held a trilateral meeting on GCAP and a bilateral one on trade.
The Quad leaders' statement did not mention Pahalgam; the foreign ministers' did.
`);
  });
});
