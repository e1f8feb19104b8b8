// Runs the mocha suite in a real VS Code: `node test/editor/run-vscode.mjs [--vsix FILE] [--web] [--suite FOLDER] [--grep PATTERN]`.
// `--suite restricted` does not trust the workspace, `--suite japanese` has VS Code speak Japanese.
// With --vsix the packaged extension is installed, and the development folder is not used. With --web it runs in the page's
// web worker, loaded over HTTP as vscode.dev does, else in a Node process.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editorTests, root } from './lib/paths.mjs';
import { servedAt } from './lib/served-folders.mjs';
import { buildSuite, buildWebSuite } from './lib/suite.mjs';
import { installVsix, unpackVsix } from './lib/vsix.mjs';
import { openWorkbench, remote, startServer } from './lib/workbench.mjs';
import { copyTwoFolders } from './lib/workspace.mjs';

const { values } = parseArgs({
  options: {
    vsix: { type: 'string' },
    web: { type: 'boolean' },
    suite: { type: 'string' },
    grep: { type: 'string' },
    verbose: { type: 'boolean' },
    timeout: { type: 'string' },
  },
});

const workspace = copyTwoFolders();
const server = await startServer({ trust: values.suite !== 'restricted' });
const under = values.web ? await underTestInWebWorker() : await underTestOnNode();
try {
  process.exitCode = await runSuite();
} finally {
  server.stop();
  workspace.remove();
}

/** What the workbench is told to load, in its remote extension host. */
async function underTestOnNode() {
  const suite = await buildSuite(values);
  if (values.vsix) installVsix(values.vsix, server);
  const payload = [
    ['extensionDevelopmentPath', remote(server, values.vsix ? suite.emptyExtension : root)],
    ['extensionTestsPath', remote(server, suite.entry)],
  ];
  return { payload };
}

/** The same for its web worker: everything comes over HTTP from another origin. Tests must lie in the extension. */
async function underTestInWebWorker() {
  await buildWebSuite(values);
  const extension = values.vsix ? unpackVsix(values.vsix, server) : root;
  const folders = { '/extension/.suite/': join(editorTests, 'dist'), '/extension/': extension };
  const [extensions, extensionTestsPath] = [[servedAt('/extension')], servedAt('/extension/.suite/web-suite.cjs')];
  return { payload: [], web: { folders, development: { extensions, extensionTestsPath } } };
}

async function runSuite() {
  const ended = Promise.withResolvers();
  const seconds = Number(values.timeout ?? 180);
  const timer = setTimeout(() => ended.reject(new Error(`no result after ${seconds} s`)), seconds * 1000);
  const { browser, page } = await openWorkbench(server, workspace.path, under.payload, {
    web: under.web,
    language: values.suite === 'japanese' ? 'ja' : undefined,
    expose: { codeAutomationExit: ended.resolve, codeAutomationLog: print },
  });
  if (values.verbose) page.on('console', (message) => console.log(`[page] ${message.text()}`));
  try {
    const code = await ended.promise;
    return code === 0 ? 0 : 1;
  } catch (error) {
    console.error(String(error), server.output());
    if (values.verbose) await page.screenshot({ path: join(editorTests, 'dist/failed.png') });
    return 1;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** The lines of mocha's report; everything else with --verbose. */
function print(_type, words) {
  for (const line of words.map(String)) {
    const mark = line.indexOf('⟦suite⟧ ');
    if (mark >= 0) console.log(line.slice(mark + 8));
    else if (values.verbose) console.log(line);
  }
}
