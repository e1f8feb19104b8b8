// Packages the extension, and checks what came out: `node test/editor/check-package.mjs`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { environment } from './lib/run.mjs';

/** What may be in the package; everything else is there by mistake. */
const EXPECTED = [
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE(\.txt)?$/,
  /^package(\.nls(\.\w+)?)?\.json$/,
  /^dist\/(client|server)\.cjs$/,
  /^dist\/(pack\.json|ThirdPartyNotices\.txt)$/,
  /^images\/(icon\.png|view\.svg)$/,
  /^(l10n|syntaxes|examples|walkthrough)\/[\w.-]+$/,
];
const MOST_BYTES = 1_000_000;

const file = join(root, 'policy-xref.vsix');
const packaged = npm('run', 'package');
assert.equal(packaged.status, 0, packaged.text);
assert.doesNotMatch(packaged.text, /\bwarn(ing)?\b/i, 'vsce warns of nothing');
const { size } = statSync(file);
assert.ok(size < MOST_BYTES, `${size} bytes are more than ${MOST_BYTES}`);

const files = npm('exec', '--', 'vsce', 'ls', '--no-dependencies')
  .text.split('\n')
  .filter((line) => existsSync(join(root, line)) && line !== '');
for (const name of files)
  assert.ok(
    EXPECTED.some((pattern) => pattern.test(name)),
    `${name} is not needed`,
  );
for (const name of readdirSync(join(root, 'l10n'))) assert.ok(files.includes(`l10n/${name}`), name);
console.log(`${file}: ${files.length} files, ${Math.round(size / 1000)} kB.`);
console.log('1 passed, 0 failed');

function npm(...args) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', env: environment() });
  return { status, text: `${stdout}${stderr}` };
}
