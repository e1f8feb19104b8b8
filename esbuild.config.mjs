/**
 * Builds dist/: the extension's client and server, the command line, and the built-in knowledge.
 * `--production` minifies and leaves the source maps out; `--lenient` builds although data/ has defects.
 */
import { access, chmod, stat, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { generateValidators } from './scripts/generate-validators.ts';
import { thirdPartyNotices } from './scripts/third-party-notices.ts';

const production = process.argv.includes('--production');
const lenient = process.argv.includes('--lenient');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * Inside VS Code: CommonJS, where a module's folder has another name. One file serves both extension hosts, Node and the
 * web worker: what only one has is behind a dynamic import. @type {import('esbuild').BuildOptions}
 */
const commonjs = {
  ...common,
  format: 'cjs',
  conditions: ['node', 'browser'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
};

/** Packages with a build of their own for Node that would not run in a web worker. */
const anywhere = {
  yaml: './node_modules/yaml/browser/index.js',
  '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
};

/** On its own: an ES module, in which bundled CommonJS packages may still require what Node has. */
const executable = {
  ...common,
  format: 'esm',
  banner: {
    js: [
      '#!/usr/bin/env node',
      "import { createRequire as createRequireOfNode } from 'node:module';",
      'const require = createRequireOfNode(import.meta.url);',
    ].join('\n'),
  },
};

const bundles = [
  { ...commonjs, entryPoints: ['client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  { ...commonjs, entryPoints: ['server/start.ts'], outfile: 'dist/server.cjs', alias: anywhere },
  { ...executable, entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.js' },
];

await generateValidators();
const { buildPack } = await import('./scripts/build-pack.ts');
if (!(await buildPack({ lenient }))) process.exit(1);
const inputs = (await Promise.all(bundles.map(buildBundle))).flat();
await writeFile(new URL('dist/ThirdPartyNotices.txt', import.meta.url), await thirdPartyNotices(inputs));

/** Builds a bundle; gives the paths of what is in it. @param {(typeof bundles)[number]} options */
async function buildBundle(options) {
  const [entry = ''] = options.entryPoints;
  if (!(await exists(entry))) {
    console.log(`${options.outfile}: skipped, there is no ${entry} yet.`);
    return [];
  }
  const { metafile } = await build({ ...options, absWorkingDir: import.meta.dirname });
  if (options.outfile === 'dist/cli.js') await chmod(new URL(options.outfile, import.meta.url), 0o755);
  const { size } = await stat(new URL(options.outfile, import.meta.url));
  console.log(`${options.outfile}: ${Math.round(size / 1000)} kB.`);
  return Object.keys(metafile.inputs);
}

/** @param {string} path */
async function exists(path) {
  return access(new URL(path, import.meta.url)).then(
    () => true,
    () => false,
  );
}
