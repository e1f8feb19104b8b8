/** What the YAML files of a pack hold once their schema has passed them (data/schema). */

import type { Label, Reference, Statement } from './types.ts';

/** YAML reads `2024` as a number. */
export type RawDate = string | number;

export type RawByLanguage<T> = Readonly<Record<string, T>>;

export type RawLabel = string | { readonly label: string; readonly case?: Label['matching'] };

export type RawLabels = RawByLanguage<RawLabel | readonly RawLabel[]>;

export interface RawHiddenLabel {
  readonly label: string;
  readonly case?: Label['matching'];
  readonly kind: 'misspelling' | 'obsolete' | 'wrong-name' | 'wrong-expansion';
  readonly instead?: string;
  readonly note?: string;
}

export interface RawSense {
  readonly label: string;
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly otherwise?: boolean;
}

export interface RawAnchor {
  readonly source: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface RawParticipant {
  readonly concept: string;
  readonly as?: string;
}

/** Exactly one of the keys but `unit` and `complete` is there. */
export interface RawValue {
  readonly date?: RawDate;
  readonly number?: number;
  readonly unit?: string;
  readonly concept?: string;
  readonly concepts?: readonly string[];
  readonly complete?: boolean;
  readonly category?: string;
  readonly categories?: readonly string[];
  readonly boolean?: boolean;
  readonly occurrence?: {
    readonly ordinal?: number;
    readonly date: RawDate;
    readonly place?: readonly string[];
    readonly participants?: readonly RawParticipant[];
  };
  readonly text?: string;
}

export interface RawReference extends Omit<Reference, 'date'> {
  readonly date?: RawDate;
}

export interface RawStatement {
  readonly property: string;
  readonly value: RawValue;
  readonly accept?: readonly RawValue[];
  readonly validFrom?: RawDate;
  readonly validUntil?: RawDate;
  readonly rank?: Statement['rank'];
  readonly background?: boolean;
  readonly gloss?: string;
  readonly note?: string;
  readonly verified: RawDate;
  readonly references?: readonly RawReference[];
  readonly passage?: RawAnchor;
  readonly sourceError?: RawAnchor & { readonly verdict: SourceVerdict };
  readonly examples?: { readonly right?: string | readonly string[]; readonly wrong?: string | readonly string[] };
}

export type SourceVerdict = NonNullable<Statement['sourceError']>['verdict'];

/** A concept without its passages and statements, which are checked one by one. */
export interface RawConcept {
  readonly id: string;
  readonly type: string;
  readonly prefLabel: RawByLanguage<RawLabel>;
  readonly altLabel?: RawLabels;
  readonly hiddenLabel?: RawByLanguage<readonly RawHiddenLabel[]>;
  readonly expansion?: readonly string[];
  readonly demonym?: RawLabels;
  readonly familyName?: RawLabels;
  readonly nouns?: readonly string[];
  readonly partOf?: string;
  readonly country?: string;
  readonly metonymOf?: string;
  readonly senses?: readonly RawSense[];
  readonly definition?: RawByLanguage<string>;
}

export interface RawSource {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly issued?: RawDate;
  readonly URL?: string;
  readonly text: string;
}

export interface RawPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
}
