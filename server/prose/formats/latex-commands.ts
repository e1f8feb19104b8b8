const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Left out with all their arguments. */
export const IGNORED =
  words(`cite citep citealp parencite autocite footcite fullcite nocite supercite label index glossary
includegraphics graphicspath bibliography bibliographystyle addbibresource printbibliography usepackage documentclass
RequirePackage input include includeonly subfile newcommand renewcommand providecommand newenvironment renewenvironment
newtheorem def let DeclareMathOperator setlength addtolength setcounter addtocounter newcounter newlength pagestyle thispagestyle
pagenumbering hypersetup geometry definecolor color pagecolor vspace hspace vskip hskip rule phantom hphantom vphantom
hyphenation author institute affiliation email orcid address tableofcontents listoffigures listoftables maketitle
selectlanguage setmainfont setsansfont setmonofont newfontfamily fontsize linespread bibitem cline cmidrule
rowcolor cellcolor columncolor arrayrulecolor tikzset pgfplotsset lstset sisetup captionsetup titleformat titlespacing
markboth markright pdfbookmark addcontentsline phantomsection usetikzlibrary usetheme usecolortheme newglossaryentry
newacronym crefname Crefname bookmarksetup theoremstyle numberwithin foreignlanguage* hline toprule midrule bottomrule
endhead endfirsthead endfoot endlastfoot centering raggedright noindent clearpage newpage pagebreak linebreak bigskip
medskip smallskip appendix frontmatter mainmatter backmatter makeatletter makeatother ensuremath vfill footnotemark`);

/** Stand for a word of the sentence: a number, an author's name, a formula. */
export const OBJECTS =
  words(`ref eqref pageref autoref cref Cref vref nameref citet textcite Textcite citeauthor citeyear
citealt today url path nolinkurl email SI si qty unit ang ce`);

/** Their first so many arguments are left out, the rest is text. */
export const SKIPPED_ARGUMENTS = new Map([
  ['href', 1],
  ['hyperref', 0],
  ['textcolor', 1],
  ['colorbox', 1],
  ['fcolorbox', 2],
  ['foreignlanguage', 1],
  ['textlang', 1],
  ['multicolumn', 2],
  ['multirow', 2],
  ['parbox', 1],
  ['makebox', 0],
  ['raisebox', 1],
  ['texorpdfstring', 1],
  ['resizebox', 2],
  ['scalebox', 1],
  ['rotatebox', 1],
  ['selectfont', 0],
]);

/** Headings with their level. */
export const HEADINGS = new Map([
  ['part', 1],
  ['chapter', 1],
  ['section', 2],
  ['subsection', 3],
  ['subsubsection', 4],
  ['paragraph', 5],
  ['subparagraph', 6],
  ['frametitle', 2],
  ['framesubtitle', 3],
]);

/** Commands and symbols that print a character. */
export const SYMBOLS = new Map<string, string>([
  ...Object.entries({
    ' ': ' ',
    '\n': ' ',
    ',': ' ',
    ';': ' ',
    ':': ' ',
    '>': ' ',
    '~': ' ',
    '&': '&',
    '%': '%',
    $: '$',
    '#': '#',
    _: '_',
    '{': '{',
    '}': '}',
    quad: ' ',
    qquad: ' ',
    hfill: ' ',
    enspace: ' ',
    thinspace: ' ',
    space: ' ',
    newline: ' ',
    nobreakspace: ' ',
    xspace: '',
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    guillemotleft: '«',
    guillemotright: '»',
    glqq: '„',
    grqq: '“',
    textquotesingle: "'",
    euro: '€',
    texteuro: '€',
    EUR: '€',
    pounds: '£',
    textsterling: '£',
    textyen: '¥',
    textdollar: '$',
    textcent: '¢',
    S: '§',
    P: '¶',
    copyright: '©',
    textcopyright: '©',
    textregistered: '®',
    texttrademark: '™',
    textdegree: '°',
    degree: '°',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textbraceleft: '{',
    textbraceright: '}',
    slash: '/',
    textbullet: '•',
    textperiodcentered: '·',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
    XeTeX: 'XeTeX',
    BibTeX: 'BibTeX',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    ss: 'ß',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
  }),
]);

/** Accents as combining characters. */
export const ACCENTS = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
  }),
);

/** Environments whose content is source code. */
export const VERBATIM = words(
  'verbatim verbatim* Verbatim BVerbatim LVerbatim lstlisting minted alltt filecontents filecontents* tikzpicture pgfpicture comment CJKverbatim',
);

/** Environments of displayed mathematics. */
export const MATH =
  words(`equation equation* align align* gather gather* multline multline* eqnarray eqnarray* displaymath math
flalign flalign* alignat alignat* IEEEeqnarray dmath subequations`);

export const LISTS = words(
  'itemize enumerate compactitem compactenum inparaenum description compactdesc itemize* enumerate* tasks',
);

export const QUOTATIONS = words('quote quotation displayquote quoting verse displaycquote blockquote');

/** Tables, with the number of arguments before their content. */
export const TABLES = new Map([
  ['tabular', 1],
  ['tabular*', 2],
  ['tabularx', 2],
  ['tabulary', 2],
  ['longtable', 1],
  ['supertabular', 1],
  ['xltabular', 2],
  ['tblr', 1],
  ['longtblr', 1],
]);

/** Other environments with arguments that are no text. */
export const ENVIRONMENT_ARGUMENTS = new Map([
  ['minipage', 1],
  ['multicols', 1],
  ['adjustbox', 1],
  ['spacing', 1],
  ['wrapfigure', 2],
  ['wraptable', 2],
  ['subfigure', 1],
  ['thebibliography', 1],
  ['otherlanguage', 1],
  ['column', 1],
]);
