// Draws images/icon.png from images/icon.svg: `node test/editor/icon.mjs`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as chromiumPath, installTestPackages } from './lib/install.mjs';
import { editorTests, root } from './lib/paths.mjs';

installTestPackages();
const { chromium } = createRequire(join(editorTests, 'package.json'))('playwright-core');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
const svg = readFileSync(join(root, 'images/icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(root, 'images/icon.png'), omitBackground: true });
await browser.close();
