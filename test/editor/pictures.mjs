// Takes the pictures of the README from a real VS Code, in a light and a dark theme:
// `node test/editor/pictures.mjs [FOLDER]` (default docs/images).
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures, root } from './lib/paths.mjs';
import { openWorkbench, remote, startServer } from './lib/workbench.mjs';

const target = process.argv[2] ?? join(root, 'docs/images');
const DRAFT = 'briefing.md';

/** The themes, and what is added to the names of their pictures. */
const THEMES = { 'Default Light Modern': '', 'Default Dark Modern': '-dark' };

/** Large letters, nothing beside the text. */
const settings = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 92,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.renderLineHighlight': 'none',
  'editor.hover.delay': 200,
  'editor.hover.above': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.lightbulb.enabled': 'on',
  'breadcrumbs.enabled': false,
  'workbench.editor.enablePreview': true,
};

const folder = mkdtempSync(join(tmpdir(), 'policy-xref-pictures-'));
copyFileSync(join(fixtures, DRAFT), join(folder, DRAFT));
mkdirSync(target, { recursive: true });
try {
  for (const [theme, suffix] of Object.entries(THEMES)) await takePictures(theme, suffix);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures(theme, suffix) {
  const server = await startServer({ settings: { ...settings, 'workbench.colorTheme': theme } });
  const { browser, page } = await openWorkbench(
    server,
    folder,
    [
      ['extensionDevelopmentPath', remote(server, root)],
      ['openFile', remote(server, join(folder, DRAFT))],
    ],
    { width: 1120, height: 900, scale: 1.5 },
  );
  const shoot = (name, clip) => picture(page, `${name}${suffix}`, clip);
  try {
    await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await closeSides(page);
    await hoverOver(page, '(GCAP)');
    await shoot('hover');
    await hoverOver(page, '11 civilians', 0.1);
    await shoot('warning');
    await showFix(page);
    await shoot('fix');
    await goToSource(page);
    await shoot('source');
    await showViews(page);
    await shoot('views', true);
    await showStatus(page);
    await shoot('status', true);
    await showWalkthrough(page);
    await shoot('walkthrough', true);
  } catch (error) {
    await shoot('failed', true);
    throw error;
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Runs a command by its title, as a person does. */
async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
}

async function showViews(page) {
  await page.keyboard.press('Control+w');
  await command(page, 'Policy Cross-Reference: Focus on In This Document View');
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').nth(6).waitFor({ timeout: 15_000 });
  await page.mouse.move(560, 700);
  await page.waitForTimeout(800);
}

async function showStatus(page) {
  await page.locator('#status\\.languageStatus').click();
  await page.locator('.hover-language-status').first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(600);
}

async function showWalkthrough(page) {
  await page.keyboard.press('Escape');
  await closeSides(page);
  await command(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-widget input').first().fill('Write policy');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.locator('.getting-started-step').first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(1500);
}

/** Side bars that an empty profile opens. */
async function closeSides(page) {
  for (const part of ['sidebar', 'auxiliarybar', 'panel']) {
    const shown = await page.locator(`.part.${part}:visible`).count();
    const key = { sidebar: 'Control+b', auxiliarybar: 'Control+Alt+b', panel: 'Control+j' }[part];
    if (shown > 0) await page.keyboard.press(key);
  }
}

/** Moves the mouse over words of the draft, and waits for the hover. `at` says where in them, from 0 to 1. */
async function hoverOver(page, words, at = 0.5) {
  await page.mouse.move(5, 5);
  const { x, y } = await placeOf(page, words, at);
  await page.mouse.move(x, y, { steps: 4 });
  await page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(600);
}

/** Where words stand on the screen. A line is drawn in pieces, so the words may begin in one and end in another. */
async function placeOf(page, words, at) {
  return page.evaluate(
    ([text, share]) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
        if (start < 0) continue;
        const box = boxOf(line, start + Math.floor((text.length - 1) * share));
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      throw new Error(`“${text}” is not on the screen`);

      function boxOf(line, offset) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (left >= node.data.length) {
            left -= node.data.length;
            continue;
          }
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          return range.getBoundingClientRect();
        }
        return line.getBoundingClientRect();
      }
    },
    [words, at],
  );
}

async function showFix(page) {
  await page.keyboard.press('Escape');
  const { x, y } = await placeOf(page, '11 civilians', 0.05);
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(400);
}

async function goToSource(page) {
  await page.keyboard.press('Escape');
  const { x, y } = await placeOf(page, '(GCAP)', 0.5);
  await page.mouse.click(x, y);
  await page.keyboard.press('F12');
  await page.locator('.tab.active', { hasText: 'policy-source' }).waitFor({ timeout: 15_000 });
  await page.waitForTimeout(800);
}

/** A picture of the editor as far down as something is shown, without the window's title; or of the whole window. */
async function picture(page, name, whole = false) {
  const path = join(target, `${name}.png`);
  const { top, bottom, width } = await page.evaluate(() => {
    const boxes = (selector) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const group = document.querySelector('.part.editor').getBoundingClientRect();
    const shown = boxes('.monaco-hover:not(.hidden), .action-widget, .monaco-editor .view-line');
    const last = Math.max(...shown.filter(({ width }) => width > 0).map(({ bottom }) => bottom));
    return { top: group.top, bottom: Math.min(last + 16, group.top + 680, group.bottom), width: window.innerWidth };
  });
  await page.screenshot({ path, ...(whole ? {} : { clip: { x: 0, y: top, width, height: bottom - top } }) });
  console.log(path);
}
