import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Explained } from '../analysis/analyse.ts';
import type { KeptAnalysis } from '../analysis/kept-analysis.ts';
import type { Analysis, AnalysisOptions, DocumentText } from '../analysis/types.ts';
import type { Finding, RuleId } from '../claims/types.ts';
import { createLibrary, type Library, type Publishing } from '../features/library.ts';
import { lineMap } from '../features/line-map.ts';
import { severityOf } from '../features/severity.ts';
import type { Subject } from '../features/subject.ts';
import { type TermIndex, termIndex } from '../features/term-index.ts';
import type { Host, LoadedPacks, PackProblem } from '../host.ts';
import type { Lexicon } from '../knowledge/builtin.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { CompiledPack } from '../knowledge/types.ts';
import { languageOf } from '../prose/extract-prose.ts';
import { type ReportedDocument, readReport } from '../report/read-report.ts';
import type { Baseline } from '../suppression/baseline.ts';
import { packLookup } from '../suppression/pack-lookup.ts';
import { type ReviewOptions, review } from '../suppression/review.ts';
import type { Settings } from './settings.ts';

/** Runs the stages, with an engine that was made for a knowledge base. */
export interface Analyser {
  /** On a text that is read once. */
  once(document: DocumentText, options: AnalysisOptions): Analysis;
  /** On a text that is read once, with all that led to the findings. */
  explain(document: DocumentText, options: AnalysisOptions): Explained;
  /** On a document that is being edited. */
  keep(): KeptAnalysis;
}
export type CreateAnalyser = (knowledge: KnowledgeBase, lexicon: Lexicon) => Analyser;

/** Reads documents with the packs that are loaded. Made anew when packs change. */
export interface Reader {
  readonly knowledge: KnowledgeBase;
  readonly library: Library;
  /** The packs, in the order in which they were loaded. */
  readonly packs: readonly CompiledPack[];
  /** The names that can be completed; made when they are first asked for. */
  terms(): TermIndex;
  readonly problems: readonly PackProblem[];
  /** The analysis of an open document at its present version, made once for each version, with what is to be shown. */
  readOpen(document: TextDocument, settings: Settings, baseline?: ReviewOptions['baseline']): Subject;
  /**
   * Works on the analysis of an open document at its present version until it is done, which it tells, or until
   * `enough` says to stop.
   */
  workOn(document: TextDocument, settings: Settings, enough: () => boolean): boolean;
  /** The analysis of a file that is not open. */
  readFile(uri: string, text: string, settings: Settings): Subject;
  /** What a report tells of a document, under its settings; `path` is how the report calls it. */
  report(document: DocumentText, path: string, settings: Settings): ReportedDocument;
}

interface Kept {
  version: number;
  key: string;
  readonly analysis: KeptAnalysis;
  shown: Shown | undefined;
}

/** What is left of the findings, under the settings and the baseline that they were reviewed with. */
interface Shown {
  readonly settings: Settings;
  readonly known: Baseline | undefined;
  readonly findings: readonly Finding[];
}

/** A reader for packs. */
export function createReader(
  { packs, lexicon, problems }: LoadedPacks,
  host: Host,
  createAnalyser: CreateAnalyser,
  publishing: Publishing,
): Reader {
  const knowledge = createKnowledgeBase(packs);
  const library = createLibrary(knowledge, publishing, host.today());
  const analyser = createAnalyser(knowledge, lexicon);
  const lookup = packLookup(knowledge);
  let index: TermIndex | undefined;
  const terms = (): TermIndex => (index ??= termIndex(knowledge));
  const kept = new WeakMap<TextDocument, Kept>();
  const optionsFor = ({ asOf }: Settings): AnalysisOptions => ({
    today: host.today(),
    ...(asOf === undefined ? {} : { asOf }),
  });

  const upToDate = (document: TextDocument, settings: Settings): Kept => {
    const options = optionsFor(settings);
    const key = `${options.asOf} ${options.today}`;
    const entry = kept.get(document) ?? { version: Number.NaN, key, analysis: analyser.keep(), shown: undefined };
    kept.set(document, entry);
    if (entry.version !== document.version || entry.key !== key) {
      Object.assign(entry, { version: document.version, key, shown: undefined });
      entry.analysis.update(documentText(document), options);
    }
    return entry;
  };

  const readOpen: Reader['readOpen'] = (document, settings, baseline) => {
    const entry = upToDate(document, settings);
    const analysis = entry.analysis.result();
    if (entry.shown?.settings !== settings || entry.shown.known !== baseline?.known) {
      const findings = reviewed(documentText(document), analysis.findings, settings, lookup, baseline);
      entry.shown = { settings, known: baseline?.known, findings };
    }
    return {
      knowledge,
      library,
      uri: document.uri,
      version: document.version,
      text: document.getText(),
      language: languageOf(documentText(document)),
      lines: linesOf(document),
      analysis: withFindings(analysis, entry.shown.findings),
    };
  };

  const readFile = (uri: string, text: string, settings: Settings): Subject => {
    const document = { text, path: URI.parse(uri).path };
    const analysis = analyser.once(document, optionsFor(settings));
    const language = languageOf(document);
    return { knowledge, library, uri, version: 0, text, language, lines: lineMap(text), analysis };
  };

  const workOn: Reader['workOn'] = (document, settings, enough) => upToDate(document, settings).analysis.work(enough);

  const report: Reader['report'] = (document, path, settings) => {
    const explained = analyser.explain(document, optionsFor(settings));
    const findings = reviewed(document, explained.findings, settings, lookup, undefined);
    return readReport(path, { ...explained, findings }, knowledge);
  };

  return { knowledge, library, packs, terms, problems, readOpen, workOn, readFile, report };
}

/** The findings to show, those of rules that are off left out. */
function reviewed(
  document: DocumentText,
  findings: readonly Finding[],
  { severity, ignored }: Settings,
  lookup: ReturnType<typeof packLookup>,
  baseline: ReviewOptions['baseline'],
): readonly Finding[] {
  const isOn = (rule: RuleId): boolean => severityOf(rule, severity) !== 'off';
  const told = findings.filter(({ rule }) => isOn(rule));
  return review(document, told, { ...lookup, isOn, ignored, ...(baseline ? { baseline } : {}) }).findings;
}

/** An analysis with other findings; its mentions are still put together only when somebody asks. */
function withFindings(analysis: Analysis, findings: readonly Finding[]): Analysis {
  return {
    asOf: analysis.asOf,
    findings,
    get mentions() {
      return analysis.mentions;
    },
  };
}

function documentText(document: TextDocument): DocumentText {
  return { text: document.getText(), path: URI.parse(document.uri).path, languageId: document.languageId };
}

/** An open document keeps its line starts itself, and mends them at each edit. */
function linesOf(document: TextDocument): Subject['lines'] {
  return {
    position: (offset) => document.positionAt(offset),
    range: (start, end) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
  };
}
