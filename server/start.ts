/**
 * The language server as the extension carries it: one file for both of VS Code's extension hosts, since most of it is
 * the same. What only Node or only a web worker has is loaded where it is.
 */
const onNode = typeof process === 'object' && typeof process.versions?.node === 'string';

if (onNode) void import('./server-node.ts');
else void import('./server-browser.ts');
