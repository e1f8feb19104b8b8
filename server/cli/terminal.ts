/** What a command sees of the machine around it; a test gives its own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The day it is (EDTF day). */
  readonly today: string;
  readonly version: string;
}

/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The exit statuses of every command. */
export const Exit = {
  /** Nothing at or above `--fail-on`. */
  ok: 0,
  /** Something was found. */
  found: 1,
  /** It could not be done. */
  failed: 2,
} as const;

export type Exit = (typeof Exit)[keyof typeof Exit];

/** A reason to stop that the user can mend: one line that says what is wrong and what to do. */
export class UsageError extends Error {}

/** Writes a line about the run itself, apart from its result. */
export function complain({ stderr }: Terminal, message: string): void {
  stderr.write(`policy-xref: ${message}\n`);
}

/** What went wrong, in the words of the machine. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
