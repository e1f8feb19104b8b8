/** The licences of the packages that are bundled, as they ask to be handed on with what is made of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The notices for the packages that the inputs of a bundle (paths from the project's root) belong to. */
export async function thirdPartyNotices(inputs: Iterable<string>): Promise<string> {
  const folders = new Set([...inputs].flatMap((path) => packageFolder(path) ?? []));
  const notices = await Promise.all([...folders].map((folder) => notice(folder)));
  const unique = new Map(notices.map(({ title, text }) => [title, text]));
  const sections = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}`);
  return `What is in dist/ was built from these packages.\n\n${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c`. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

async function notice(folder: string): Promise<{ title: string; text: string }> {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license !== 'MIT') throw new Error(`${name} has no licence to hand on.`);
  const text = file === undefined ? `Licence: ${license}` : (await readFile(join(root, folder, file), 'utf8')).trim();
  return { title: `${name} ${version} (${license})`, text };
}
