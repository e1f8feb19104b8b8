import { Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { StartLanguageClient } from './language-client.ts';

/** The parts of a web worker that are used; @types/node does not know it. */
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { name: string }) => WebWorker;

/** A client whose server is a web worker. */
export const languageClientInBrowser: StartLanguageClient = (id, name, { extensionUri, subscriptions }, options) => {
  let worker: WebWorker | undefined;
  const end = (): void => worker?.terminate();
  subscriptions.push({ dispose: end });
  return new LanguageClient(
    id,
    name,
    async () => {
      end();
      worker = await startWorker(Uri.joinPath(extensionUri, 'dist/server.cjs'), name);
      const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
      return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
    },
    options,
  );
};

/** A worker cannot be loaded from every address an extension may have, so that its script is read first. */
async function startWorker(script: Uri, name: string): Promise<WebWorker> {
  const bytes = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
  return new Worker(url, { name });
}
