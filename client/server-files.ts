import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers the server's requests for files: those it cannot reach itself, and in a web worker all of them. */
export function answerFileRequests(client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return Disposable.from(
    client.onRequest('policyXref/builtinPack', () => readText(Uri.joinPath(extensionUri, 'dist/pack.json'))),
    client.onRequest('policyXref/readDirectory', ({ uri }: { uri: string }) => orNull(readDirectory(Uri.parse(uri)))),
    client.onRequest('policyXref/readFile', ({ uri, most }: { uri: string; most: number }) =>
      orNull(readText(Uri.parse(uri), most)),
    ),
  );
}

interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Links are passed over, as elsewhere: they may lead in circles. */
async function readDirectory(uri: Uri): Promise<DirectoryEntry[]> {
  const entries = await workspace.fs.readDirectory(uri);
  return entries.flatMap(([name, type]): DirectoryEntry[] => {
    if (type === FileType.Directory) return [{ name, kind: 'folder' }];
    return type === FileType.File ? [{ name, kind: 'file' }] : [];
  });
}

/** The text of a file, unless it has more bytes than `most`. */
async function readText(uri: Uri, most = Number.POSITIVE_INFINITY): Promise<string> {
  if (most !== Number.POSITIVE_INFINITY && (await workspace.fs.stat(uri)).size > most) throw new Error('too large');
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch(() => null);
}
