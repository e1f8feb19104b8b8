// Gets what the editor tests need, once: npm packages and Debian packages, no other download.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorTests, vscode, web } from './paths.mjs';
import { has, run } from './run.mjs';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages of package.json beside the tests. */
export function installTestPackages() {
  const { dependencies } = JSON.parse(readFileSync(join(editorTests, 'package.json'), 'utf8'));
  const installed = (name) => existsSync(join(editorTests, 'node_modules', name, 'package.json'));
  if (Object.keys(dependencies).every(installed)) return;
  run('npm', ['install', '--prefix', editorTests, '--ignore-scripts', '--no-package-lock', ...quiet]);
}

/** Installs VS Code's server with its web workbench, as code-server packs it. */
export function installCodeServer() {
  const done = join(web, '.done');
  if (existsSync(done)) return;
  mkdirSync(web, { recursive: true });
  run('npm', ['install', '--prefix', web, 'code-server@4.139.1', '--ignore-scripts', ...quiet]);
  run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: vscode });
  run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', ...quiet], { cwd: vscode });
  run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: join(vscode, 'extensions') });
  writeFileSync(done, '');
}

/** The path of a program, from Debian when it is missing. */
export function installDebian(program, debianPackage = program) {
  if (!has(program)) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], { env });
    run('apt-get', ['install', '-y', '-q', debianPackage], { env });
  }
  return run('sh', ['-c', `command -v ${program}`]).trim();
}

/** Chromium: `CHROMIUM` names another one. */
export function chromium() {
  return process.env.CHROMIUM ?? installDebian('chromium');
}
