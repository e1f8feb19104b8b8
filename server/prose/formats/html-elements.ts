const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that start and end a block. */
export const BLOCKS = words(`address article aside blockquote body caption center dd details dialog dir div dl dt
fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p
section summary table tbody td tfoot th thead title tr ul option optgroup template frameset noscript
para simpara formalpara sect1 sect2 sect3 chapter row entry item listitem itemizedlist orderedlist`);

/** Elements whose content is no prose: looked for up to their end tag and left out. */
export const HIDDEN = words(
  'script style textarea select button iframe object svg canvas audio video map rt rp datalist',
);

/** The same in XML, where most of those names mean something else. */
export const HIDDEN_IN_XML = words('script style pubdate lastbuilddate guid instrtext deltext metadata');

/** Elements whose text is a note: it gets a block of its own behind the paragraph in which it stands. */
export const NOTES = words('footnote fn annotation');

/** Elements of feeds whose text may be HTML with its marks written as entities. */
export const ESCAPED = words('description summary content encoded body');

/** Elements whose content is source code in a block of its own. */
export const CODE_BLOCKS = words('pre xmp listing plaintext programlisting screen literallayout codeblock synopsis');

/** Elements that are inline in any vocabulary, even where no text stands beside them. */
export const INLINES =
  words(`a abbr acronym b bdi bdo big cite em font i ins mark q small span strong sub sup time tt u wbr
emphasis italic bold sc link ulink xref ext-link email uri hi ref rs name persname placename orgname ph term keyword
foreign citetitle phrase firstterm date num tspan r t`);

/** Elements of other vocabularies (DocBook, DITA, JATS, TEI, RSS) that do as HTML's do. */
export const SAME_AS = new Map([
  ['para', 'p'],
  ['simpara', 'p'],
  ['row', 'tr'],
  ['entry', 'td'],
  ['item', 'li'],
  ['listitem', 'li'],
  ['itemizedlist', 'ul'],
  ['orderedlist', 'ul'],
  ['list', 'ul'],
  ['ol', 'ul'],
  ['menu', 'ul'],
  ['quote', 'q'],
  ['disp-quote', 'blockquote'],
  ['article-title', 'title'],
  ['tbl', 'table'],
  ['tc', 'td'],
]);

/** Metadata that gives a page's own date. */
export const DATE_NAMES = words(`date dc.date dcterms.date dcterms.created dcterms.issued article:published_time pubdate
datepublished citation_date citation_publication_date`);
