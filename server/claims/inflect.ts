/** Irregular and doubling verbs among the cue words: third person, past, participle, gerund. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'is are was were been being',
  have: 'has had having',
  begin: 'begins began begun beginning',
  become: 'becomes became becoming',
  come: 'comes came coming',
  take: 'takes took taken taking',
  set: 'sets setting',
  put: 'puts putting',
  bring: 'brings brought bringing',
  hold: 'holds held holding',
  meet: 'meets met meeting',
  lead: 'leads led leading',
  run: 'runs ran running',
  give: 'gives gave given giving',
  go: 'goes went gone going',
  kill: 'kills killed killing',
  fall: 'falls fell fallen falling',
  build: 'builds built building',
  make: 'makes made making',
  sit: 'sits sat sitting',
  fly: 'flies flew flown flying',
  carry: 'carries carried carrying',
  hit: 'hits hitting',
  strike: 'strikes struck stricken striking',
  leave: 'leaves left leaving',
  bear: 'bears bore borne bearing',
  stand: 'stands stood standing',
  get: 'gets got gotten getting',
  see: 'sees saw seen seeing',
  lie: 'lies lay lain lying',
  draw: 'draws drew drawn drawing',
  fight: 'fights fought fighting',
  know: 'knows knew known knowing',
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  ban: 'bans banned banning',
  drop: 'drops dropped dropping',
  plan: 'plans planned planning',
  commit: 'commits committed committing',
  include: 'includes included including',
  shoot: 'shoots shot shooting',
  lose: 'loses lost losing',
  die: 'dies died dying',
  freeze: 'freezes froze frozen freezing',
  win: 'wins won winning',
  keep: 'keeps kept keeping',
  count: 'counts counted counting',
  arise: 'arises arose arisen arising',
  enter: 'enters entered entering',
  host: 'hosts hosted hosting',
  understand: 'understands understood',
  forbid: 'forbids forbade forbidden forbidding',
  speak: 'speaks spoke spoken speaking',
  ink: 'inks inked inking',
  head: 'heads headed heading',
  credit: 'credits credited crediting',
  develop: 'develops developed developing',
  sweep: 'sweeps swept sweeping',
};

/** All forms of an English verb, the base first: "sign" gives sign, signs, signed, signing. */
export function verbForms(base: string): string[] {
  const irregular = IRREGULAR[base];
  if (irregular) return [base, ...irregular.split(' ')];
  const stem = base.replace(/e$/, '');
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${stem}ed`, `${base.endsWith('e') ? stem : base}ing`];
}

/** Singular and plural of an English noun. */
export function nounForms(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`];
  return [base, `${base}s`];
}
