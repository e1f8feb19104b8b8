import { analyse } from '../analysis/analyse.ts';
import { createEngine } from '../claims/engine.ts';
import type { Lexicon as ClaimLexicon } from '../claims/lexicon.ts';
import type { CreateAnalyse } from './reader.ts';

/** The engine, made for a knowledge base. The lexicon is part of the build, which has checked it. */
export const createAnalyse: CreateAnalyse = (knowledge, lexicon) => {
  const engine = createEngine(knowledge, lexicon as unknown as ClaimLexicon);
  return (document, options, memory) => analyse(document, engine, options, memory);
};
