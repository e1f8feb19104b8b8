// Gives folders addresses on the web, in one page only: as the place has from which vscode.dev loads extensions.
import { statSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** No such host exists; what the page asks of it is answered here. */
const HOST = 'extensions.invalid';

/** Where a served path is, as VS Code writes URIs in parts. */
export function servedAt(path) {
  return { scheme: 'https', authority: HOST, path };
}

/** Serves folders to a page by the paths they are to have: `{ '/extension/suite/': '/a/b' }`. The first that fits counts. */
export async function serveFolders(page, folders) {
  await page.route(`https://${HOST}/**`, (route) => {
    const asked = normalize(decodeURIComponent(new URL(route.request().url()).pathname));
    const [prefix, folder] = Object.entries(folders).find(([start]) => asked.startsWith(start)) ?? [];
    const path = folder && join(folder, asked.slice(prefix.length));
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (path && statSync(path, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ path, headers });
    return route.fulfill({ status: 404, headers });
  });
}
