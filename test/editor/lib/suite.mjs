// Bundles the mocha suite for an extension host. What comes out is the same for code-server and @vscode/test-electron.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installTestPackages } from './install.mjs';
import { editorTests } from './paths.mjs';

/** Builds `suite/*.ts`. `entry` is the script for `extensionTestsPath`; `emptyExtension` an extension that does nothing. */
export async function buildSuite({ grep } = {}) {
  installTestPackages();
  const folder = join(editorTests, 'suite');
  const outdir = join(editorTests, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(folder)
      .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  writeFileSync(join(outdir, 'options.json'), JSON.stringify({ grep: grep ?? null }));
  return { entry: join(outdir, 'index.cjs'), emptyExtension: writeEmptyExtension(outdir) };
}

/** VS Code wants a development folder to run tests at all: this one takes its place when the .vsix is tested. */
function writeEmptyExtension(outdir) {
  const path = join(outdir, 'empty-extension');
  mkdirSync(path, { recursive: true });
  const manifest = { name: 'policy-xref-tests', publisher: 'policy-xref', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}
