/** From a keystroke to the findings, through the bundled server's standard streams. */
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient } from '../protocol/lsp-client.ts';
import { quantile, ROOT, residentMegabytes, timed } from './machine.ts';
import { random } from './text.ts';

export interface Latency {
  readonly size: number;
  /** From opening the document to its findings, in a server that has read another one already. */
  readonly open: number;
  readonly findings: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** Resident memory of the server when the document was open, and after all edits. */
  readonly openMegabytes: number;
  readonly megabytes: number;
}

export const SERVER = [process.execPath, join(ROOT, 'dist/server.cjs'), '--stdio'];

/** What people type, one edit at a time; an empty text deletes a letter. */
const TYPED = ['a', 'e', 's', 't', ' ', '.', 'n', '', '', '\n', 'GCAP ', 'not '];

/** Opens a document, edits it at random places, and asks for the findings after each edit. */
export async function measureLatency(text: string, edits: number): Promise<Latency> {
  const client = await startClient({ command: SERVER });
  const uri = 'file:///drafts/long.md';
  await client.open('file:///drafts/first.md', 'GCAP was announced in December 2022.\n');
  await client.pull('file:///drafts/first.md');
  let findings = 0;
  const [open] = await timed(async () => {
    await client.open(uri, text);
    findings = (await client.pull(uri)).length;
  });
  const pid = client.process.pid ?? 0;
  const openMegabytes = residentMegabytes(pid);
  const next = random(42);
  let document = TextDocument.create(uri, 'markdown', 1, text);
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    const typed = TYPED[Math.floor(next() * TYPED.length)] ?? '';
    const at = Math.floor(next() * (document.getText().length - 1));
    const range = { start: document.positionAt(at), end: document.positionAt(typed === '' ? at + 1 : at) };
    const version = document.version + 1;
    document = TextDocument.update(document, [{ range, text: typed }], version);
    const [time] = await timed(async () => {
      await client.change(uri, version, range, typed);
      await client.pull(uri);
    });
    times.push(time);
  }
  const megabytes = residentMegabytes(pid);
  await client.stop();
  const [half, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  return {
    size: text.length,
    open,
    findings,
    median: half ?? 0,
    p95: p95 ?? 0,
    p99: p99 ?? 0,
    openMegabytes,
    megabytes,
  };
}
