// Where things are: everything that is downloaded or written lives under .vscode-test/, which Git ignores.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const editorTests = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const root = resolve(editorTests, '../..');
export const scratch = join(root, '.vscode-test');
export const web = join(scratch, 'web');
export const codeServer = join(web, 'node_modules/code-server');
export const vscode = join(codeServer, 'lib/vscode');
export const fixtures = join(editorTests, 'fixtures');
