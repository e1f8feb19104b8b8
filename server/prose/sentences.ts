export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Never at the end of a sentence: a name or an explanation follows. */
const BINDING =
  set(`Mr Mrs Ms Messrs Mme Mlle Dr Prof Gen Lt Col Maj Brig Capt Cmdr Cdr Adm Vice-Adm Sgt Cpl Pvt Hon Rev Sen Rep
Gov Pres Amb Shri Smt Sh St Mt Ft e.g i.e eg ie cf vs v viz approx ca c al Lt.Gen Maj.Gen Brig.Gen Col.Gen Ph Insp Supt
Jr.Dr Asst Assoc Dy Sqn Wg Gp Flt Air-Cdre E.g I.e Cf Approx Ca`);

/** An abbreviation only before a number: "No. 5", "p. 12", "Art. 9", "Jan. 3". */
const NUMBERING =
  set(`No Nos no nos p pp P Pp Art Arts art Sec Secs sec Ch ch Fig Figs fig Vol vol para paras Para Paras Rs
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec n nn ff Ref ref Res Ser Rev Cl cl Eq eq Tab col ll`);

/** Goes on, unless what follows is a word that likes to start sentences: "the U.S. Navy", "in the U.S. The deal". */
const EITHER =
  set(`U.S U.K U.N U.S.A E.U U.A.E D.C N.Y a.m p.m Inc Ltd Co Corp Bros Pvt Plc PLC LLC Jr Sr Jan Feb Mar Apr Jun Jul
Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Dept Univ Assn Govt Intl Natl Ave Blvd Rd S.A N.V Ph.D M.P L.L.C P.R.C
R.O.K D.P.R.K Maj Gen Est est Ed Eds ed eds trans`);

const STARTERS =
  set(`The A An It He She They We I You This That These Those In On At By For From With But And Or So Yet If When While
As After Before Since Although Though However Its His Her Their Our My There Here Then Now Both Some Many Most All Under
Through Between Among Such What Who Which Why How Where No Not Other Others Another Each Every Several Meanwhile
Moreover Furthermore Nevertheless Indeed Today Yesterday Last Next Until Despite During Because According`);

const TERMINATED = /([^\s"“”‘’«»()[\]—–]*)\.[\s]*$/;
const OPENING = /^[\s"“‘«([‹「『]*/;

/** Without a full stop but at its end a text is one sentence; asking the segmenter is dear for short texts. */
const SINGLE = /^[ "-\-/->@-~\u00a0-\u024f\u2010-\u2023\u2027\u20ac\ufffc]*[.!?]?["”’)]*\s*$/;

/** The sentences of one block. They follow one another without a gap; white space belongs to the one before. */
export function sentencesOf(text: string): Sentence[] {
  if (SINGLE.test(text)) return text === '' ? [] : [{ start: 0, end: text.length }];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = beforeOpening(text, index + segment.length, start);
    if (end < text.length && joins(text, start, end)) continue;
    pushSplit(text, start, end, sentences);
    start = end;
  }
  return sentences;
}

/** The segmenter takes an opening bracket right behind a full stop for a closing one. */
function beforeOpening(text: string, end: number, start: number): number {
  let at = end;
  while (at < text.length && at > start + 1 && /[[(「『（“‘«]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether the sentence goes on where the segmenter would split. */
function joins(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + 60).replace(OPENING, '');
  const before = text.slice(Math.max(start, end - 60), end);
  if (/^\p{Ll}/u.test(next) || /\S[[(¹²³⁰⁴-⁹]$/.test(text.slice(end - 1, end + 1))) return true;
  if (/[」』）]\s*$/.test(before)) return /^[とがはをにでもの、，]/.test(next);
  const word = TERMINATED.exec(before)?.[1];
  return word !== undefined && isAbbreviation(word, before, next);
}

function isAbbreviation(word: string, before: string, next: string): boolean {
  const first = /^[\p{L}\p{N}'’-]*/u.exec(next)?.[0] ?? '';
  if (BINDING.has(word)) return true;
  if (NUMBERING.has(word) && /^[\divxlcIVXLC#]/.test(next)) return /^\d|^[ivxlcIVXLC]+\b|^#/.test(next);
  if (STARTERS.has(first)) return false;
  return EITHER.has(word) || isInitial(word, before);
}

/** "S. Jaishankar", "J.R. Tolkien"; but "Annex A. Next" only where a name cannot follow. */
function isInitial(word: string, before: string): boolean {
  return (
    /^(?:\p{Lu}|\p{Lu}(?:[.-]\p{Lu})+)$/u.test(word) &&
    !/(?:Annex|Appendix|Part|Section|Schedule|Table|Figure|Group|Option|Plan|Type|Class|Vitamin|Hepatitis)\s\p{Lu}\.\s*$/u.test(
      before,
    )
  );
}

/** A note mark right behind the full stop hides the end from the segmenter: "… in 2024.[12] The". */
const NOTED = /[.!?]["”’»)]*(?:\[[\d\s,–a-z-]{1,12}\]|[¹²³⁰⁴-⁹])+\s+(?=["“‘«(]?\p{Lu})/gu;

function pushSplit(text: string, start: number, end: number, sentences: Sentence[]): void {
  let from = start;
  for (const match of text.slice(start, end).matchAll(NOTED)) {
    const split = start + match.index + match[0].length;
    sentences.push({ start: from, end: split });
    from = split;
  }
  sentences.push({ start: from, end });
}
