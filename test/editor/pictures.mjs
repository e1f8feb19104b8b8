// Takes the pictures of the README from a real VS Code: `node test/editor/pictures.mjs [FOLDER]` (default docs/images).
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures, root } from './lib/paths.mjs';
import { openWorkbench, remote, startServer } from './lib/workbench.mjs';

const target = process.argv[2] ?? join(root, 'docs/images');
const DRAFT = 'briefing.md';

/** Large letters, nothing beside the text. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'workbench.statusBar.visible': true,
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
};

const folder = mkdtempSync(join(tmpdir(), 'policy-xref-pictures-'));
copyFileSync(join(fixtures, DRAFT), join(folder, DRAFT));
mkdirSync(target, { recursive: true });
const server = await startServer({ settings });
try {
  await takePictures();
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures() {
  const { browser, page } = await openWorkbench(
    server,
    folder,
    [
      ['extensionDevelopmentPath', remote(server, root)],
      ['openFile', remote(server, join(folder, DRAFT))],
    ],
    { width: 1120, height: 1400, scale: 2 },
  );
  try {
    await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await closeSides(page);
    await hoverOver(page, '(GCAP)');
    await picture(page, 'hover');
    await hoverOver(page, '11 civilians', 0.1);
    await picture(page, 'warning');
    await showFix(page);
    await picture(page, 'fix');
    await goToSource(page);
    await picture(page, 'source');
  } catch (error) {
    await picture(page, 'failed');
    throw error;
  } finally {
    await browser.close();
  }
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

/** A picture of the editor, without the window's title, as far down as something is shown. */
async function picture(page, name) {
  const path = join(target, `${name}.png`);
  const { top, bottom, width } = await page.evaluate(() => {
    const boxes = (selector) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const group = document.querySelector('.part.editor').getBoundingClientRect();
    const shown = boxes('.monaco-hover:not(.hidden), .action-widget, .monaco-editor .view-line');
    const last = Math.max(...shown.filter(({ width }) => width > 0).map(({ bottom }) => bottom));
    return { top: group.top, bottom: Math.min(last + 16, group.top + 680, group.bottom), width: group.width };
  });
  await page.screenshot({ path, clip: { x: 0, y: top, width, height: bottom - top } });
  console.log(path);
}
