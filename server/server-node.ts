/** The language server as a program of its own: `node server.cjs --stdio`, or started by VS Code over its channel. */
import manifest from '../package.json' with { type: 'json' };
import { runIpc, runStdio } from './node/run.ts';

if (process.argv.includes('--stdio')) runStdio(manifest.version);
else runIpc(manifest.version);
