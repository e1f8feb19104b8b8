// Checks the server in a real Neovim: `node test/editor/run-neovim.mjs [COMMAND…]`, by default `policy-xref lsp --stdio`.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian } from './lib/install.mjs';
import { editorTests, root } from './lib/paths.mjs';
import { environment } from './lib/run.mjs';
import { copyWorkspace } from './lib/workspace.mjs';

const commandLine = join(root, 'dist/cli.js');
const builtIn = existsSync(commandLine)
  ? [process.execPath, commandLine, 'lsp', '--stdio']
  : [process.execPath, join(root, 'dist/server.cjs'), '--stdio'];
const command = process.argv.length > 2 ? process.argv.slice(2) : builtIn;
const neovim = installDebian('nvim', 'neovim');
const workspace = copyWorkspace();
console.log(command.join(' '));
const { status, stdout, stderr } = spawnSync(
  neovim,
  ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(editorTests, 'neovim.lua')}`, '-c', 'cquit!'],
  {
    encoding: 'utf8',
    timeout: 60_000,
    env: environment({
      POLICY_XREF_COMMAND: JSON.stringify(command),
      POLICY_XREF_DRAFT: join(workspace.path, 'briefing.md'),
      XDG_STATE_HOME: workspace.path,
      XDG_CACHE_HOME: workspace.path,
    }),
  },
);
workspace.remove();
const report = `${stdout}${stderr}`.replaceAll('\r', '').trim();
console.log(report);
console.log(`${report.match(/^✔ /gm)?.length ?? 0} passed, ${report.match(/^✘ /gm)?.length ?? 0} failed`);
process.exitCode = status === 0 ? 0 : 1;
