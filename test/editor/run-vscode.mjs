// Runs the mocha suite in a real VS Code: `node test/editor/run-vscode.mjs [--vsix FILE] [--grep PATTERN] [--verbose]`.
// With --vsix the packaged extension is installed, and the development folder is not used.
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { buildSuite } from './lib/suite.mjs';
import { installVsix } from './lib/vsix.mjs';
import { openWorkbench, remote, startServer } from './lib/workbench.mjs';
import { copyWorkspace } from './lib/workspace.mjs';

const { values } = parseArgs({
  options: {
    vsix: { type: 'string' },
    grep: { type: 'string' },
    verbose: { type: 'boolean' },
    timeout: { type: 'string' },
  },
});

const suite = await buildSuite({ grep: values.grep });
const workspace = copyWorkspace();
const server = await startServer();
try {
  process.exitCode = await runSuite();
} finally {
  server.stop();
  workspace.remove();
}

async function runSuite() {
  if (values.vsix) installVsix(values.vsix, server);
  const development = values.vsix ? suite.emptyExtension : root;
  const ended = Promise.withResolvers();
  const seconds = Number(values.timeout ?? 180);
  const timer = setTimeout(() => ended.reject(new Error(`no result after ${seconds} s`)), seconds * 1000);
  const { browser, page } = await openWorkbench(
    server,
    workspace.path,
    [
      ['extensionDevelopmentPath', remote(server, development)],
      ['extensionTestsPath', remote(server, suite.entry)],
    ],
    { expose: { codeAutomationExit: ended.resolve, codeAutomationLog: print } },
  );
  if (values.verbose) page.on('console', (message) => console.log(`[page] ${message.text()}`));
  try {
    const code = await ended.promise;
    return code === 0 ? 0 : 1;
  } catch (error) {
    console.error(String(error), server.output());
    return 1;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** The lines of mocha's report; everything else with --verbose. */
function print(_type, args) {
  for (const line of args.map(String)) {
    const mark = line.indexOf('⟦suite⟧ ');
    if (mark >= 0) console.log(line.slice(mark + 8));
    else if (values.verbose) console.log(line);
  }
}
