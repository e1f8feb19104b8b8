// Checks the report's page in Chromium with axe-core, in a light and a dark scheme and on paper: `node test/editor/run-report.mjs`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as chromiumPath, installTestPackages } from './lib/install.mjs';
import { editorTests, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

installTestPackages();
const { chromium } = createRequire(join(editorTests, 'package.json'))('playwright-core');
const axe = readFileSync(join(editorTests, 'node_modules/axe-core/axe.min.js'), 'utf8');
const page = run(process.execPath, [
  join(root, 'dist/cli.js'),
  ...['report', 'examples/briefing.md', 'README.md', '--as-of', '2026-07-05'],
]);

/** The ways in which a reader may see the page. */
const views = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'print', colorScheme: 'light', media: 'print' },
];

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
let failed = 0;
for (const { name, colorScheme, media } of views) {
  // axe is put into the page from outside: the page itself allows no script.
  const tab = await browser.newPage({ colorScheme, bypassCSP: true });
  const refused = [];
  tab.on('request', (request) => refused.push(request.url()));
  await tab.setContent(page);
  if (media) await tab.emulateMedia({ media });
  await tab.addScriptTag({ content: axe });
  const { violations, passes } = await tab.evaluate(() => globalThis.axe.run());
  const problems = [
    ...violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes[0].html}`),
    ...refused.map((url) => `asks for ${url}`),
    ...(passes.length < 10 ? [`axe-core looked at ${passes.length} rules only`] : []),
  ];
  console.log(`${problems.length ? '✘' : '✔'} the report, ${name}: ${passes.length} rules kept`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length) failed++;
  await tab.close();
}
await browser.close();
console.log(`${views.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
