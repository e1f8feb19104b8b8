/**
 * The words of the knowledge base, in the terms of SKOS (concepts and labels) and of Wikidata (statements).
 * Everything here is plain, immutable data: it is what a compiled pack holds in JSON.
 */

/** A text by language (BCP 47 primary tag). */
export type ByLanguage<T> = Readonly<Record<string, T>>;

/** An EDTF level-0/1 date: `2024`, `2024-07`, `2024-07-29`, or an interval `2008-11-26/2008-11-29`. */
export type Edtf = string;

/** A work cited by a statement. `date` is EDTF or free text such as "n.d.". */
export interface Reference {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A place in a source, anchored by quotation as in W3C Web Annotation. `paragraph` counts from 1. */
export interface PassageAnchor {
  readonly source: string;
  readonly paragraph: number;
  /** UTF-16 offsets of the exact words in the source's text. */
  readonly start: number;
  readonly end: number;
}

/** A label as it is matched. `fold` ignores case and diacritics, `exact` does not. */
export interface Label {
  readonly text: string;
  readonly language: string;
  readonly matching: 'fold' | 'exact';
  /**
   * `pref`/`alt` as in SKOS. `demonym` ("Japanese") is an adjective, `family` a surname alone;
   * the remaining kinds are SKOS hidden labels: understood, and reported.
   */
  readonly kind: 'pref' | 'alt' | 'demonym' | 'family' | 'misspelling' | 'obsolete' | 'wrong-name' | 'wrong-expansion';
  /** What a hidden label should read instead, when it is not the preferred label. */
  readonly instead?: string;
  /** Why a hidden label is wrong: one sentence for the writer. */
  readonly note?: string;
}

/** Words around an ambiguous label that speak for or against this concept. */
export interface Sense {
  readonly label: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** What the label is when nothing around it speaks: this concept, or not. */
  readonly otherwise: boolean;
}

/** One meeting, edition or round of a series. */
export interface Occurrence {
  readonly ordinal?: number;
  readonly date: Edtf;
  /** Concepts: the city, the venue, the country. */
  readonly place: readonly string[];
  readonly participants: readonly { readonly concept: string; readonly as?: string }[];
}

/** What a statement says. `accept` in {@link Statement} holds further values that are not to be reported. */
export type StatementValue =
  | { readonly date: Edtf }
  | { readonly number: number; readonly unit?: string }
  | { readonly concept: string }
  | { readonly concepts: readonly string[]; readonly complete: boolean }
  | { readonly category: string }
  | { readonly categories: readonly string[] }
  | { readonly boolean: boolean }
  | { readonly occurrence: Occurrence }
  | { readonly text: string };

/** One thing known of a concept. */
export interface Statement {
  readonly id: string;
  readonly property: string;
  readonly value: StatementValue;
  readonly accept: readonly StatementValue[];
  readonly validFrom?: Edtf;
  readonly validUntil?: Edtf;
  readonly rank: 'preferred' | 'normal' | 'deprecated';
  /** Told in the hover, never used to contradict. */
  readonly background: boolean;
  /** One sentence for the writer: what is right, in prose. */
  readonly gloss?: string;
  readonly note?: string;
  readonly references: readonly Reference[];
  readonly passage?: PassageAnchor;
  /** What a source says instead, where better evidence corrects it. */
  readonly sourceError?: {
    readonly passage: PassageAnchor;
    readonly verdict: 'inaccurate' | 'imprecise' | 'outdated' | 'unverified';
  };
  readonly verified: string;
  readonly examples: { readonly right: readonly string[]; readonly wrong: readonly string[] };
}

/** Something a text can mention. */
export interface Concept {
  readonly id: string;
  readonly pack: string;
  readonly type: string;
  readonly labels: readonly Label[];
  readonly prefLabel: ByLanguage<string>;
  readonly definition: ByLanguage<string>;
  /** Spelt-out forms of the acronym; the first is preferred, all are right. */
  readonly expansions: readonly string[];
  readonly senses: readonly Sense[];
  /** Common nouns that can stand for it once it was named ("the programme"). */
  readonly nouns: readonly string[];
  /** The concept this one is part of: "the convention" after GCAP is GCAP's. */
  readonly partOf?: string;
  /** For a capital that stands for a government: the country. */
  readonly metonymOf?: string;
  /** The country of a person, office or company. */
  readonly country?: string;
  /** Known only so that its name can be read as a value: no hover, no mention. */
  readonly gazetteer: boolean;
  readonly passages: readonly PassageAnchor[];
  readonly statements: readonly Statement[];
}

/** CSL-JSON, the part that is used. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** A paragraph of a source. Offsets are UTF-16 into {@link Source.text}. */
export interface Passage {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A cited document. */
export interface Source {
  readonly id: string;
  readonly pack: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** A pack after loading: what `dist/packs/*.json` holds. */
export interface CompiledPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly concepts: readonly Concept[];
  readonly sources: readonly Source[];
}
