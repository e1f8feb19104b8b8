import type { RawAnchor, RawConcept, RawPack, RawSource, RawStatement } from './raw.ts';

/** What ajv says of one defect. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema whose keyword failed. */
  readonly parentSchema?: { readonly title?: string; readonly properties?: Readonly<Record<string, unknown>> };
}

export interface Validator<T> {
  (data: unknown): data is T;
  errors?: readonly SchemaError[] | null;
}

export const concept: Validator<RawConcept>;
export const statement: Validator<RawStatement>;
export const anchor: Validator<RawAnchor>;
export const pack: Validator<RawPack>;
export const source: Validator<RawSource>;
export const gazetteerEntry: Validator<RawConcept>;

/** An example value by field name. */
export const examples: Readonly<Record<string, unknown>>;
