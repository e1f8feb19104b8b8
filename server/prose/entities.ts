const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const GREEK_CAPITALS =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const GREEK_SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const OTHERS = `amp & lt < gt > quot " apos ' AMP & LT < GT > QUOT " lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „
lsaquo ‹ rsaquo › ndash – mdash — horbar ― hyphen ‐ dash ‐ minus − hellip … bull • dagger † Dagger ‡ prime ′ Prime ″
permil ‰ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ ne ≠ le ≤ ge ≥ asymp ≈ infin ∞ sum ∑ radic √
OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Rcaron Ř rcaron ř Ecaron Ě ecaron ě Cacute Ć
cacute ć Sacute Ś sacute ś Zacute Ź zacute ź Nacute Ń nacute ń Lstrok Ł lstrok ł Zdot Ż zdot ż Aogon Ą aogon ą Eogon Ę
eogon ę Dstrok Đ dstrok đ Abreve Ă abreve ă Gbreve Ğ gbreve ğ Idot İ imath ı inodot ı Scedil Ş scedil ş Tcedil Ţ tcedil ţ
Amacr Ā amacr ā Emacr Ē emacr ē Imacr Ī imacr ī Omacr Ō omacr ō Umacr Ū umacr ū Odblac Ő odblac ő Udblac Ű udblac ű
Uring Ů uring ů Yuml Ÿ fnof ƒ circ ˆ tilde ˜ num # excl ! percnt % lpar ( rpar ) comma , period . sol / colon : semi ;
equals = quest ? commat @ lsqb [ lbrack [ rsqb ] rbrack ] bsol \\ lowbar _ grave \` lcub { lbrace { verbar | vert | rcub }
rbrace } dollar $ plus + ast * Tab \t NewLine \n check ✓ cross ✗ star ☆ starf ★ numero № half ½ copysr ℗ check ✓`;

const NAMED = namedEntities();

function namedEntities(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [index, name] of LATIN.split(/\s+/).entries()) map.set(name, String.fromCharCode(0xa0 + index));
  for (const [index, name] of GREEK_CAPITALS.split(' ').entries()) map.set(name, String.fromCharCode(0x391 + index));
  for (const [index, name] of GREEK_SMALL.split(' ').entries()) map.set(name, String.fromCharCode(0x3b1 + index));
  const others = OTHERS.split(/[ \n]/);
  for (let at = 0; at + 1 < others.length; at += 2) map.set(others[at] ?? '', others[at + 1] ?? '');
  for (const name of ['ensp', 'emsp', 'thinsp', 'hairsp', 'numsp', 'puncsp', 'emsp13', 'emsp14'])
    map.set(name, '\u2002');
  for (const name of ['lrm', 'rlm', 'ZeroWidthSpace', 'NoBreak']) map.set(name, '\u200e');
  return map.set('zwj', '\u200d').set('zwnj', '\u200c');
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][\da-zA-Z]{1,30}));/y;

/** Windows-1252 characters that old pages write as numbers from 128 to 159. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character reference at an ampersand, decoded; nothing where there is none or none that is known. */
export function entityAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const decoded = name === undefined ? character(decimal, hexadecimal) : NAMED.get(name);
  return decoded === undefined ? undefined : { text: decoded, end: at + whole.length };
}

function character(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code >= 128 && code < 160) return WINDOWS[code - 128];
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}
