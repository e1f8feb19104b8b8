import { analyse, explain } from '../analysis/analyse.ts';
import { keepAnalysis } from '../analysis/kept-analysis.ts';
import { createEngine } from '../claims/engine.ts';
import type { Lexicon as ClaimLexicon } from '../claims/lexicon.ts';
import type { CreateAnalyser } from './reader.ts';

/** The engine, made for a knowledge base. The lexicon is part of the build, which has checked it. */
export const createAnalyser: CreateAnalyser = (knowledge, lexicon) => {
  const engine = createEngine(knowledge, lexicon as unknown as ClaimLexicon);
  return {
    once: (document, options) => analyse(document, engine, options),
    explain: (document, options) => explain(document, engine, options),
    keep: () => keepAnalysis(engine),
  };
};
