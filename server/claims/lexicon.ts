/** The kinds of value that a property can have: they decide which placeholder a frame's `{V}` is. */
export type ValueKind =
  | 'date'
  | 'number'
  | 'ordinal'
  | 'concept'
  | 'concepts'
  | 'category'
  | 'boolean'
  | 'occurrence'
  | 'text';

/** A property of concepts, with the words that express it. Shared by all packs. */
export interface PropertyDefinition {
  readonly id: string;
  readonly label: string;
  readonly value: ValueKind;
  /** The sentence frames of these families are used, besides the property's own. */
  readonly family?: string;
  readonly frames?: readonly string[];
  /** Base forms; a phrase inflects its first word ("enter into force"). */
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly units?: readonly string[];
  readonly phrases?: readonly string[];
  /** Words of a table's column or row header that make its cell a value of this property. */
  readonly headers?: readonly string[];
  /** A date that is replaced by a later one ("the latest meeting"): its statements hold only while they are valid. */
  readonly dated?: boolean;
  /** Words in the clause that make it speak of another property. */
  readonly unless?: readonly string[];
  /** For a yes or no: words in the match that say no, as "majority" does of a rule of consensus. */
  readonly negative?: readonly string[];
  /** For categories: the vocabulary. */
  readonly vocabulary?: string;
  /** True when a plan or a wish says the same as a fact: a planned year. */
  readonly planned?: boolean;
  /** True when the claim only counts inside a condition ("if India joined, …"). */
  readonly conditional?: boolean;
  /** True when it speaks of a part or a role so closely that a broader property cannot excuse it: founders among members. */
  readonly narrow?: boolean;
  /** Its values are what is not the case: naming one of them contradicts. */
  readonly excludes?: boolean;
  /** Any concept that is not among the values contradicts, without the list claiming to be whole. */
  readonly exclusive?: boolean;
}

/** Mutually exclusive terms, each with the words for it. */
export type Vocabularies = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One family: frames shared by several properties. */
export type Families = Readonly<Record<string, readonly string[]>>;

/** A stage in the life of an agreement, a plan or a state of affairs. */
export interface Stage {
  /** How a text says that something is in it. */
  readonly words: readonly string[];
  /** Date properties that end it. */
  readonly until?: readonly string[];
  /** Stages that cannot hold at the same time. */
  readonly against?: readonly string[];
}

export interface Lexicon {
  readonly properties: readonly PropertyDefinition[];
  readonly vocabularies: Vocabularies;
  readonly families: Families;
  /** Words that set the context of a claim, by the kind of context. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  /** Stages of something's life, by name: "negotiating", "in-force". */
  readonly stages: Readonly<Record<string, Stage>>;
}
