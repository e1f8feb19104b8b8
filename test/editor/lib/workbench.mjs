// A real VS Code workbench in Chromium, without a download.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as chromiumPath, installCodeServer, installTestPackages } from './install.mjs';
import { editorTests, vscode } from './paths.mjs';
import { start } from './run.mjs';
import { serveFolders } from './served-folders.mjs';

/** Settings under which pictures and tests look the same everywhere. */
const defaults = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** No workspace is trusted, and nobody is asked whether it should be. */
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Starts a VS Code server with folders of its own. `extensions` is the folder installed extensions are in.
 * `stop` ends it and removes what it wrote.
 */
export async function startServer({ settings = {}, trust = true } = {}) {
  installCodeServer();
  const home = mkdtempSync(join(tmpdir(), 'policy-xref-vscode-'));
  const extensions = join(home, 'extensions');
  mkdirSync(extensions);
  mkdirSync(join(home, 'data/data/Machine'), { recursive: true });
  writeFileSync(
    join(home, 'data/data/Machine/settings.json'),
    JSON.stringify({ ...defaults, ...(trust ? {} : untrusted), ...settings }),
  );
  const server = start(process.execPath, [
    join(vscode, 'out/server-main.js'),
    '--enable-smoke-test-driver',
    '--accept-server-license-terms',
    '--without-connection-token',
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--server-data-dir', join(home, 'data'), '--extensions-dir', extensions],
    ...['--telemetry-level', 'off'],
    ...(trust ? ['--disable-workspace-trust'] : []),
  ]);
  const [, port] = await server.until(/Extension host agent listening on (\d+)/);
  const stop = () => {
    server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { authority: `127.0.0.1:${port}`, extensions, home, output: server.output, stop };
}

/**
 * Opens a folder, or the file of a workspace, in a browser. `payload` is a list of pairs, as VS Code's web workbench takes them; `web` are
 * folders to serve to its web worker, and the extensions and tests in them.
 */
export async function openWorkbench(
  server,
  folder,
  payload,
  { width = 1280, height = 800, scale = 1, expose = {}, web, language } = {},
) {
  installTestPackages();
  const { chromium } = createRequire(join(editorTests, 'package.json'))('playwright-core');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  for (const [name, action] of Object.entries(expose)) await page.exposeFunction(name, action);
  if (web) await serveFolders(page, web.folders);
  if (web) await embed(page, web.development);
  if (language) await speak(page, language);
  const opened = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) });
  await page.goto(`http://${server.authority}/?${query}`);
  return { browser, page };
}

/** Adds to the options for developers in the page that embeds the workbench; vscode.dev is such a page. */
async function embed(page, development) {
  await page.addInitScript((options) => {
    // Once the page is read, and before its scripts run.
    document.addEventListener('readystatechange', () => {
      const configuration = document.getElementById('vscode-workbench-web-configuration');
      if (document.readyState !== 'interactive' || !configuration) return;
      const settings = JSON.parse(configuration.dataset.settings);
      Object.assign(settings.developmentOptions, options);
      configuration.dataset.settings = JSON.stringify(settings);
    });
  }, development);
}

/** Makes VS Code take itself for one in another language; its own words stay English without a language pack. */
async function speak(page, language) {
  await page.addInitScript((name) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => name, set: () => {} });
  }, language);
}

/** The URI by which the workbench knows a path on the server. */
export function remote(server, path) {
  return `vscode-remote://${server.authority}${path}`;
}
