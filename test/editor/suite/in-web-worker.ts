/** What VS Code calls to run the tests in its web worker. Imported first: it makes `describe` and `it`. */
import { format } from './format.ts';
import 'mocha';

declare const GREP: string | null;

/** Marks the lines of the report among everything else a console shows. */
const MARK = '⟦suite⟧ ';

interface BrowserMocha {
  setup(options: Record<string, unknown>): void;
  run(done: (failures: number) => void): unknown;
}
const { mocha, Mocha } = globalThis as unknown as {
  mocha: BrowserMocha;
  Mocha: { reporters: { Base: { consoleLog: (...words: unknown[]) => void } } };
};

Mocha.reporters.Base.consoleLog = (...words) => console.log(MARK + format(...words));
mocha.setup({
  ui: 'bdd',
  timeout: 30_000,
  // An editor on a busy machine may answer late: what fails twice has failed.
  retries: 1,
  slow: 5_000,
  color: false,
  reporter: 'spec',
  ...(GREP ? { grep: GREP } : {}),
});

/** Runs the tests that were imported; fails when one fails. */
export async function run(): Promise<void> {
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the editor tests failed`);
}
