/** The language server in a web worker. */
import manifest from '../package.json' with { type: 'json' };
import { runWorker } from './browser/run.ts';

runWorker(manifest.version);
