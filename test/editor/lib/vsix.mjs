// Installs a packaged extension into a server's extensions folder, as `code-server --install-extension` does.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, vscode } from './paths.mjs';
import { run } from './run.mjs';

/** Installs `file`, or the newest .vsix in the project's folder when it is `latest`. */
export function installVsix(file, server) {
  const path = file === 'latest' ? packaged() : resolve(file);
  run(process.execPath, [
    join(vscode, 'out/server-main.js'),
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', join(server.home, 'data'), '--extensions-dir', server.extensions],
    ...['--install-extension', path, '--force'],
  ]);
  const installed = readdirSync(server.extensions).filter((name) => name.startsWith('policy-xref.'));
  if (installed.length !== 1) throw new Error(`${path} was not installed: ${installed.join(', ') || 'nothing there'}`);
  console.log(`installed ${installed[0]} from ${path}`);
  return installed[0];
}

/** Unpacks a packaged extension by installing it where the server does not look; returns the folder package.json is in. */
export function unpackVsix(file, server) {
  const extensions = join(server.home, 'unpacked');
  mkdirSync(extensions);
  return join(extensions, installVsix(file, { home: server.home, extensions }));
}

function packaged() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = join(root, `${name}-${version}.vsix`);
  if (!existsSync(path)) throw new Error(`${path} is not there: run "npm run package" first`);
  return path;
}
