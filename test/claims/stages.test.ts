import { describe, it } from 'node:test';
import { check } from './fixture.ts';

describe('stages', () => {
  it('agreements', () => {
    check(`
The RPSS agreement is in force.
The RPSS agreement has not yet entered into force.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/outdated: in force
The RPSS agreement awaits ratification.
                   ^^^^^^^^^^^^^^^^^^^ claim/outdated: in force
The BIMSTEC Charter is in force.
The BIMSTEC Charter is not yet in force.
                       ^^^^^^^^^^^^^^^^ claim/outdated: in force
The 2008 Joint Declaration on Security Cooperation has been replaced by that of 2025.
The 2008 Joint Declaration on Security Cooperation remains in force.
                                                   ^^^^^^^^^^^^^^^^ claim/outdated: replaced
The Japan-Bangladesh Economic Partnership Agreement is being negotiated.
                                                    ^^^^^^^^^^^^^^^^^^^ claim/outdated: signed
The Japan-Bangladesh Economic Partnership Agreement was signed in February 2026.
Tokyo and Dhaka are still negotiating the Japan-Bangladesh Economic Partnership Agreement.
                    ^^^^^^^^^^^^^^^^^ claim/outdated: signed
The UNICORN memorandum has not yet been signed.
                           ^^^^^^^^^^^^^^^^^^^ claim/outdated: signed
The UNICORN memorandum was signed after long talks.
The National Security Strategy of Japan remains in force while it is being revised.
The 2013 National Security Strategy is still in force.
                                    ^^^^^^^^^^^^^^^^^ claim/refuted: replaced
The National Defense Program Guidelines remain in force.
                                        ^^^^^^^^^^^^^^^ FIXME missing claim/refuted: replaced
The Medium-Term Defense Program has been replaced.
Japan's five-category limit is still in force.
                            ^^^^^^^^^^^^^^^^^ claim/outdated: abandoned
The five-category limit has been abolished.
`);
  });

  it('programmes', () => {
    check(`
The GCAP fighter is under development.
GCAP has been abandoned.
     ^^^^^^^^^^^^^^^^^^ claim/refuted: under development
GCAP has not been abandoned.
FCAS is still alive.
        ^^^^^^^^^^^ claim/outdated: abandoned
FCAS has been abandoned.
FCAS remains GCAP's main rival.
     ^^^^^^^^^^^^^^^^^^^^^^^^^ FIXME missing claim/refuted: abandoned
FCAS was once GCAP's main rival.
Japanese yen loans to Sri Lanka have been resumed.
Japanese yen loans to Sri Lanka remain suspended.
                                ^^^^^^^^^^^^^^^^ claim/outdated: resumed
Japan's yen loans to Sri Lanka are still frozen.
                                   ^^^^^^^^^^^^ claim/outdated: resumed
Japan's yen loans to Sri Lanka were suspended in April 2022.
`);
  });

  it('people', () => {
    check(`
The Pahalgam gunmen are still at large.
                              ^^^^^^^^ claim/outdated: killed
The Pahalgam gunmen have been killed.
The Pahalgam attackers have not been caught.
                       ^^^^^^^^^^^^^^^^^^^^ claim/outdated: killed
Three months after the attack, the Pahalgam gunmen were still at large.
The National Investigation Agency has yet to file its Pahalgam charge sheet.
                                      ^^^^^^^^^^^ claim/outdated: filed
The National Investigation Agency has filed its Pahalgam charge sheet.
Tahawwur Rana is fighting his extradition from the United States.
                 ^^^^^^^^^^^^^^^^^^^^^^^^ claim/outdated: 10 April
Tahawwur Rana has been extradited to India.
Timor-Leste is still waiting to join ASEAN.
               ^^^^^^^^^^^^^ claim/outdated: 2025
Timor-Leste is no longer waiting to join ASEAN.
The killers of Daniel Pearl are still at large.
`);
  });

  it('told of the past, or of others', () => {
    check(`
In 2023 the BIMSTEC Charter was not yet in force.
In June 2025 the Pahalgam gunmen were still at large.
Until 2024 Japan's yen loans to Sri Lanka remained suspended.
The trade agreement between India and Canada is being negotiated.
The reciprocal access agreement between Japan and France has not yet been signed.
In 2024 the Japan-Bangladesh Economic Partnership Agreement was being negotiated.
The committee's report on GCAP has not yet been published.
`);
  });

  it('as of May 2025', () => {
    check(`
--- as-of: 2025-05-10
The Pahalgam gunmen are still at large.
The Pahalgam gunmen have been killed.
                    ^^^^^^^^^^^^^^^^ claim/refuted: large
FCAS is still alive.
The Japan-Bangladesh Economic Partnership Agreement is being negotiated.
The 2008 Joint Declaration on Security Cooperation remains in force.
UNICORN is still under negotiation.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/outdated: signed
The National Investigation Agency has yet to file its Pahalgam charge sheet.
Timor-Leste is still waiting to join ASEAN.
`);
  });

  it('in longer sentences', () => {
    check(`
--- as-of: 2026-07-05
Before the RPSS agreement entered into force in July 2021, each delivery needed a contract.
Long after the RPSS agreement was signed, it had not yet entered into force.
The agreement between the Philippines and Japan has entered into force, and so has the RPSS agreement.
While Europe's FCAS has been abandoned, GCAP is under development.
The yen loans, suspended when Sri Lanka defaulted, have been resumed.
The three gunmen of Pahalgam, still at large in June 2025, were killed in July.
The National Security Strategy of Japan, which is being revised, dates from 2022.
No agreement on UNICORN had been signed when Nakatani was in New Delhi in 2019.
The body of senior officers has been proposed, not founded.
GCAP is not dead, as some had feared when FCAS was abandoned.
Talks on a social security agreement between India and Japan continue.
`);
  });
});
