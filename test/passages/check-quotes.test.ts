import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkQuotes } from '../../server/passages/check-quotes.ts';
import { check, checkBlock, index, knowledge } from './fixture.ts';

/** Each sentence is a test of its own. */
function each(sentences: readonly string[], test: (sentence: string) => void): void {
  for (const sentence of sentences) it(sentence.slice(0, 110), () => test(sentence));
}

describe('a quotation that differs from its passage', () => {
  each(
    [
      // One word for another.
      'Singh called it plainly: “State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia.”',
      '“State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia,” the minister said.',
      '“State-‹backed→sponsored› terrorism is the gravest threat to peace in South Asia,” Singh stated.',
      '“State-sponsored ‹violence→terrorism› is the gravest threat to peace in South Asia,” Singh stated.',
      '“State-sponsored terrorism ‹was→is› the gravest threat to peace in South Asia,” Singh stated.',
      '“State-sponsored terrorism is the gravest threat to ‹stability→peace› in South Asia,” Singh stated.',
      '“State-sponsored terrorism is the gravest threat to peace in South ‹America→Asia›,” Singh stated.',
      '“State-sponsored terrorism is the gravest ‹challenge→threat› to peace in South Asia,” he said.',
      '“State-sponsered terrorism is the gravest threat to peace in South Asia,” Singh stated.'.replace(
        'sponsered',
        '‹sponsered→sponsored›',
      ),
      'Singh said that “the international ‹order→community› must stand together, without ambiguity”.',
      '“The international community ‹should→must› stand together, without ambiguity, against those who provide safe havens.”',
      '“The international community must stand together, without ‹hesitation→ambiguity›, against those who provide safe havens, funding, or support to terrorist actors.”',
      '“The international community must stand ‹united→together›, without ambiguity, against those who provide safe havens, ‹money→funding›, or support to terrorist actors.”',
      'Nakatani said: “Japan stands ‹by→with› India against terrorism.”',
      '“Japan ‹stood→stands› with India against terrorism,” Nakatani said.',
      '“Japan stands with ‹Pakistan→India› against terrorism,” Nakatani said.',
      '“Japan stands with India against ‹militancy→terrorism›,” Nakatani said.',
      '“We strongly ‹condemn→denounce› the use of violence to achieve political goals and call for collective international action.”',
      '“We strongly denounce the use of ‹force→violence› to achieve political goals,” Nakatani said.',
      '“We strongly denounce the use of violence to achieve political ‹ends→goals› and call for ‹joint→collective› international action,” he said.',
      // The article's own sentences.
      'The article calls it “not a ceremonial ‹act→gesture›—it marked a strategic convergence”.',
      'The Asia Live wrote of “a resolute ‹position→stance› against terrorism”.',
      'It “claimed the lives of ‹26→11› civilians”, the article says.',
      'The article: “Japan’s Ministry of Foreign Affairs has expanded its counter-terrorism ‹programmes→efforts› across Southeast Asia”.',
      '“The incident, which investigators have ‹tied→linked› to Pakistani-based militant groups, drew strong condemnation from global leaders.”',
      '“recently deployed on Japan’s newest Maritime Self-Defense Force ‹frigates→destroyers›. Discussions are underway”',
      'The drills are “testament to their deepening military ‹cooperation→interoperability›”, as The Asia Live has it.',
      '“If ‹finalised→finalized›, India’s involvement could mark a strategic breakthrough in trilateral defence cooperation”',
      // Words dropped and added.
      '“The international community must stand ‹together against→together, without ambiguity, against› those who provide safe havens, funding, or support to terrorist actors.”',
      '“State-sponsored terrorism is the ‹single gravest→gravest› threat to peace in South Asia,” Singh stated.',
      '“State-sponsored terrorism is ‹gravest→the gravest› threat to peace in South Asia,” Singh stated.'
        .replace('‹gravest→the gravest›', '‹is gravest→is the gravest›')
        .replace('is ‹is', '‹is'),
      '“State-sponsored terrorism is ‹not the→the› gravest threat to peace in South Asia,” Singh stated.',
      '“We ‹denounce→strongly denounce› the use of violence to achieve political goals”, he said'.replace(
        '“We ‹denounce→strongly denounce›',
        '“‹We denounce→We strongly denounce›',
      ),
      // Marks of all kinds.
      '"State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia," Singh stated.',
      "'State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia,' Singh stated.",
      '‘State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia,’ Singh stated.',
      '«State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia», Singh stated.',
      '« State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia », Singh stated.',
      '„State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia“, so Singh.',
      '»State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia«, so Singh.',
      '‘This shared commitment enhances both nations’ ‹standing→reputations› as responsible stakeholders in global security.’',
      "'India’s ‹participation→involvement› could mark a strategic breakthrough in trilateral defence cooperation'",
      'As one paper put it, “Singh said ‘State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia’ twice”.',
      '(“State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia”)',
      '“State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia',
      '“State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia, Singh told the reporters who had come to hear him in the hall that day.',
      // Broken by an attribution, elided, with insertions, with spaces.
      '“State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia,” Singh stated. “The international community must stand together, without ‹doubt→ambiguity›, against those who provide safe havens.”',
      '“State-sponsored terrorism is the ‹worst→gravest› threat to peace … The international community must stand together”',
      '“State-sponsored terrorism is the ‹worst→gravest› threat to peace in [the region]”, Singh said.',
      '“State-sponsored  terrorism is the  ‹worst→gravest› threat to  peace in South Asia”',
      'He said, “[s]tate-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia”.',
      '“STATE-SPONSORED TERRORISM IS THE ‹GREATEST→gravest› THREAT TO PEACE IN SOUTH ASIA”',
    ],
    check,
  );
});

describe('a quotation is silent', () => {
  describe('when it has the words of its passage', () => {
    each(
      [
        '“State-sponsored terrorism is the gravest threat to peace in South Asia,” Singh stated.',
        '"State-sponsored terrorism is the gravest threat to peace in South Asia" (Singh)',
        '“terrorism is the gravest threat to peace”',
        '“the gravest threat to peace in South Asia”',
        'He wants nations to “stand together, without ambiguity, against those who provide safe havens”.',
        'He wants nations to “stand together – without ambiguity – against those who provide safe havens”.',
        '“The international community must stand together ... against those who provide safe havens”',
        '“The international community must stand together … against … terrorist actors.”',
        '“The international community must stand together […] against those who provide … support to terrorist actors.”',
        '“State-sponsored terrorism is the gravest threat … . The international community must stand together”',
        '“State-sponsored terrorism is the gravest threat to peace in South Asia. The international community must stand together, without ambiguity”',
        '“[T]he international community must stand together, without ambiguity”',
        '“[Terrorism] is the gravest threat to peace in South Asia”',
        '“the gravest threat to peace in [the subcontinent]”, Singh said',
        '“The international community [including Japan] must stand together, without ambiguity”',
        '“Japan stand[s] with India against terrorism,” Nakatani said.',
        '“State sponsored terrorism is the gravest threat to peace in South-Asia”, Singh said.',
        '“reaffirmed Tokyo’s support for India’s counterterrorism efforts”',
        '"reaffirmed Tokyo\'s support for India\'s counter terrorism efforts"',
        "“If finalized, India's involvement could mark a strategic breakthrough in trilateral defence cooperation”",
        '“the 3rd India–Japan 2+2 Foreign and Defence Ministerial Meeting held in New Delhi on 20 August”'.replace(
          ' on 20 August',
          '',
        ),
        '“claimed the lives of eleven civilians”, the article says.',
        '“Lashkar-e-Tayyiba, and Jaish-e-Mohammad (JeM), all of which remain active in the region”',
        '‘This shared commitment enhances both nations’ reputations as responsible stakeholders in global security.’',
        "'This shared commitment enhances both nations' reputations as responsible stakeholders in global security.'",
        '“increasing instability in parts of Asia and the Middle East… couldn’t be more timely”',
        '“We strongly denounce the use of violence to achieve political goals and call for collective international action.”',
        '“a deadly terrorist attack in Pahalgam, Jammu and Kashmir, on April 22”',
        '“If finalized,” the article adds, “India’s involvement could mark a strategic breakthrough”.',
        '“The event brought together Indian Ministers Rajnath Singh and S. Jaishankar with their Japanese counterparts”',
      ],
      check,
    );
  });

  describe('when it only resembles a passage', () => {
    each(
      [
        '“Terrorism is the gravest threat to humanity,” Modi said.',
        '“Terrorism is the gravest threat to humanity,” Singh said in 2019.',
        '“Terrorism is the biggest threat to peace,” the president said.',
        '“Japan stands with Ukraine against aggression,” Kishida said.',
        '“Japan stands with Ukraine against terrorism,” Kishida said.',
        '“Australia stands with India against terrorism,” Marles said.',
        '“We stand with India against terrorism,” Macron said.',
        '“India stands with Japan”, he said.',
        '“Japan stands firmly with the people of India in this dark hour,” Ishiba said.',
        '“We strongly condemn the attack and stand by the people of India,” Iwaya said.',
        '“Cross-border terrorism is the gravest threat to peace in the region,” Jaishankar said.',
        '“State-sponsored terrorism is a threat to everyone,” Jaishankar said.',
        '“The international community must act together against those who shelter and fund terrorists,” he said.',
        '“The international community must stand with Ukraine for as long as it takes.”',
        '“The international community must stand united against terrorism,” said Guterres.',
        '“a free, open, inclusive and rules-based Indo-Pacific”',
        '“shared vision for a free, open, inclusive and rules-based Indo-Pacific region”',
        '“a free and open Indo-Pacific based on the rule of law”',
        'They upheld “sovereignty, territorial integrity and the peaceful resolution of disputes”.',
        '“respect for sovereignty and territorial integrity and peaceful resolution of disputes”',
        'They “strongly condemned terrorism in all its forms and manifestations”.',
        'They “condemned in the strongest terms terrorism in all its forms and manifestations, including cross-border terrorism”.',
        'The statement calls for “the perpetrators of the 26/11 Mumbai and Pathankot attacks to be brought to justice”.',
        'The ministers called on Pakistan “to bring the perpetrators of past attacks to justice”.',
        'a “Special Strategic and Global Partnership” and a “Special Strategic Partnership”',
        'their “India-Japan Special Strategic Partnership” of 2006',
        'the “Japan–India Defence Equipment and Technology Cooperation Group”',
        'the “India-Japan Joint Working Group on Defence Equipment and Technology Cooperation”',
        'The article speaks of “a critical part of this vision”.',
        'the “Memorandum of Implementation on the UNICORN mast”, the “so-called” frigates and the “gravest” threat',
        'The headline read “India, Japan Deepen Defence Ties, Call for Joint Front Against Terrorism”.',
        'The piece “India and Japan Deepen Defense Ties and Call for a United Front” is by someone else.',
        'a “joint programme between Japan, the UK and Italy to build a next-generation fighter”',
        '“develop a next-generation fighter aircraft by 2035”',
        'Quad leaders spoke of “maritime domain awareness, infrastructure and disaster relief”.',
        '“unilateral attempts to change the status quo by force or coercion”',
        '“Both India and Japan support ASEAN centrality and unity”, the statement said.',
        '“the international community must stand”, “the gravest threat” and “to peace in South Asia”',
        '“zero tolerance for terrorism” and “a zero-tolerance policy against terrorism”',
        '“India considers Japan an essential partner in the Indo-Pacific,” Tokyo said.',
        '“the use of force to achieve political goals”, Clausewitz might have said',
        ...[
          'a unified stand against terrorism and state-sponsored actions that perpetuate it',
          'During the meeting, both sides condemned terrorism in all its forms and emphasised the need for global cooperation in this regard',
          'They called for the perpetrators, organisers, and financiers of this reprehensible act to be brought to justice without any delay',
          'They also called for concerted actions against all UN-listed terrorist groups and entities, including Al Qaeda, ISIS/Daesh, Lashkar-e-Toiba (LeT), Jaish-e-Mohammad (JeM) and their proxies',
          'Terrorism cannot be justified for any reason. Japan strongly condemns all forms of terrorism.',
          'Both sides condemned terrorism in all forms and emphasized the need for enhanced collaboration and joint efforts to counter cross-border threats.',
          'We reiterate our condemnation of terrorist attacks in India, including 26/11 Mumbai and Pathankot attacks',
          'advancing a free, open, and inclusive Indo-Pacific region, based on recognition of ASEAN centrality and on respect for sovereignty, territorial integrity, rule of law',
          'called for a unified stand against terrorism and the state-sponsored actions that perpetuate it',
          'India shares a Special Strategic and Global Partnership with Japan',
          'Japan’s December 2022 strategy',
          'India-Japan Special Strategic and Economic Partnership',
          'claimed the lives of 11 civilians yesterday',
        ].map((words) => `The article reports on Singh and Nakatani, and elsewhere one reads: “${words}”.`),
        '“State-Sponsored Terrorism Is the Greatest Threat to Peace in South Asia”, ran the headline.',
        'the 5" pipe and the 6" pipe must stand together without ambiguity against those who provide safe havens, money',
      ],
      check,
    );
  });

  describe('when the writer says that it is wrong', () => {
    each(
      [
        'Singh was misquoted as saying “State-sponsored terrorism is the greatest threat to peace in South Asia”.',
        'One paper wrongly quoted him: “State-sponsored terrorism is the greatest threat to peace in South Asia”.',
        '“State-sponsored terrorism is the greatest [sic] threat to peace in South Asia”',
        'He never said “State-sponsored terrorism is the greatest threat to peace in South Asia”.',
        'The text is “the gravest threat to peace in South Asia”, not “the greatest threat to peace in South Asia”.',
        '“State-sponsored terrorism is the greatest threat to peace in South Asia” is not what he said.',
      ],
      check,
    );
  });

  describe('when it is not in quotation marks, or not in the language of the source', () => {
    each(
      [
        'State-sponsored terrorism is the greatest threat to peace in South Asia, Singh stated.',
        'It’s Singh’s view that state-sponsored terrorism is the greatest threat to peace in South Asia’s north.',
        '「テロは南アジアの平和に対する最大の脅威である」と述べた。“テロは南アジアの平和に対する最大の脅威である”',
        '“राज्य प्रायोजित आतंकवाद दक्षिण एशिया में शांति के लिए सबसे गंभीर खतरा है”',
        '',
        '“”',
        '“ ” " \' ‘ « „',
        '“… … … […] [x] … …”',
      ],
      check,
    );
  });
});

describe('a block quotation', () => {
  each(
    [
      'State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia.',
      'State-sponsored terrorism is the ‹greatest→gravest› threat to peace in South Asia. — Rajnath Singh, 5 May 2025',
      '“State-sponsored terrorism is the gravest threat to peace in South Asia,” Singh stated. “The international community must stand together, without ‹doubt→ambiguity›, against those who provide safe havens.”',
      '“State-sponsored terrorism is the gravest threat to peace in South Asia,” he said. “The international community must stand together, without ambiguity, against those who provide safe havens.”',
      '“State-sponsored terrorism,” he said, “is the ‹greatest→gravest› threat to peace in South Asia.”',
      'Terrorism is the gravest threat to humanity. — Narendra Modi',
      'The quick brown fox jumps over the lazy dog.',
    ],
    checkBlock,
  );

  it('takes the speaker from the context', () => {
    checkBlock('Japan stands with India against ‹militancy→terrorism›.', 'Gen Nakatani told reporters:');
    checkBlock('Japan stands with India against militancy.', 'Fumio Kishida told reporters:');
  });
});

describe('a finding', () => {
  const [finding] = checkQuotes(
    'Singh: “State-sponsored terrorism is the greatest threat to peace in South Asia.”',
    index,
    knowledge,
  );

  it('says what the source has, and where', () => {
    assert.equal(finding?.message, 'The article has “gravest”, not “greatest” (The Asia Live, 7 May 2025, ¶4).');
  });

  it('names the speaker, the passage and the source', () => {
    assert.equal(finding?.rule, 'quote/altered');
    assert.equal(finding?.subject, 'rajnath-singh');
    assert.equal(finding?.property, 'quotation');
    assert.equal(finding?.passage?.paragraph, 4);
    const { source, start, end } = finding?.passage ?? { source: '', start: 0, end: 0 };
    assert.equal(knowledge.sources.get(source)?.text.slice(start, end), 'gravest');
    assert.deepEqual(finding?.references, [
      {
        title: 'India and Japan Deepen Defence Ties, Call for United Front Against Terrorism',
        publisher: 'The Asia Live',
        date: '2025-05-07',
        url: 'https://theasialive.com/',
      },
    ]);
  });

  it('is about the source when nobody speaks', () => {
    const text = 'The article: “The May 5 meeting in New Delhi was not a ceremonial act—it marked a convergence.”';
    assert.deepEqual(
      checkQuotes(text, index, knowledge).map(({ subject, found }) => `${subject}: ${found}`),
      ['asia-live-2025-05-07: act', 'asia-live-2025-05-07: a convergence'],
    );
  });
});
