// Bundles the mocha suite for an extension host. What comes out is the same for code-server and @vscode/test-electron.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installTestPackages } from './install.mjs';
import { editorTests } from './paths.mjs';

/** Builds the tests in suite/, or in a folder there. `entry` is the script for `extensionTestsPath`; `emptyExtension` an extension that does nothing. */
export async function buildSuite({ grep, suite = '.' } = {}) {
  installTestPackages();
  const folder = join(editorTests, 'suite', suite);
  const outdir = join(editorTests, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [
      join(editorTests, 'suite/index.ts'),
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name)),
    ],
    entryNames: '[name]',
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

/**
 * Builds the suite for a web worker: one script, with mocha in it. `entry` is the script for `extensionTestsPath`. Tests in
 * `*.node.test.ts` are for Node alone.
 */
export async function buildWebSuite({ grep, suite = '.' } = {}) {
  installTestPackages();
  const folder = join(editorTests, 'suite', suite);
  const web = JSON.stringify(join(editorTests, 'suite/in-web-worker.ts'));
  const entry = join(editorTests, 'dist/web-suite.cjs');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'));
  const { resolve } = createRequire(join(editorTests, 'package.json'));
  const { errors } = await build({
    stdin: {
      contents: [
        `import ${web};`,
        ...tests.sort().map((name) => `import './${name}';`),
        `export { run } from ${web};`,
      ].join('\n'),
      resolveDir: folder,
    },
    outfile: entry,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(editorTests, 'suite/assert-in-browser.ts'), mocha: resolve('mocha/mocha.js') },
    plugins: [scriptNotModule(/mocha\.js$/)],
    define: { GREP: JSON.stringify(grep ?? null), process: '{"env":{}}', global: 'globalThis' },
    logLevel: 'warning',
  });
  if (errors.length > 0) throw new Error('the suite could not be built');
  return { entry };
}

/** A script for a page finds `module` here, and would take the bundle's place in it. */
function scriptNotModule(filter) {
  const onLoad = ({ path }) => ({ contents: `var module, exports, define;${readFileSync(path, 'utf8')}` });
  return { name: 'script-not-module', setup: (build) => build.onLoad({ filter }, onLoad) };
}

/** VS Code wants a development folder to run tests at all: this one takes its place when the .vsix is tested. */
function writeEmptyExtension(outdir) {
  const path = join(outdir, 'empty-extension');
  mkdirSync(path, { recursive: true });
  const manifest = { name: 'policy-xref-tests', publisher: 'policy-xref', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}
