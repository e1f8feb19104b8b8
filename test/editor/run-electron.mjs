// Runs the same suite under @vscode/test-electron, where VS Code can be fetched: `node test/editor/run-electron.mjs [--vsix FILE]`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { root, scratch } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { buildSuite } from './lib/suite.mjs';
import { copyWorkspace } from './lib/workspace.mjs';

const { values } = parseArgs({
  options: { vsix: { type: 'string' }, grep: { type: 'string' }, version: { type: 'string' } },
});
const suite = await buildSuite({ grep: values.grep });
const workspace = copyWorkspace();
const extensions = join(scratch, 'electron-extensions');
try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(
    `VS Code could not be fetched or run: ${error}\nWithout it, "node test/editor/run-vscode.mjs" runs the same suite.`,
  );
  process.exitCode = 2;
} finally {
  workspace.remove();
}

async function runSuite() {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({
    cachePath: scratch,
    ...(values.version && { version: values.version }),
  });
  if (values.vsix) install(vscodeExecutablePath, values.vsix);
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: values.vsix ? suite.emptyExtension : root,
    extensionTestsPath: suite.entry,
    launchArgs: [workspace.path, '--disable-workspace-trust', `--extensions-dir=${extensions}`, '--no-sandbox'],
  });
}

/** Installs the packaged extension where the tested VS Code looks for extensions. */
function install(executable, vsix) {
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  run(command, [
    ...args.filter((arg) => !arg.startsWith('--extensions-dir')),
    `--extensions-dir=${extensions}`,
    '--install-extension',
    resolve(vsix),
    '--force',
  ]);
}
