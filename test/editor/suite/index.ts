/** What VS Code calls to run the tests, in code-server and in @vscode/test-electron alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/** Marks the lines of the report among everything else a console shows. */
const MARK = '⟦suite⟧ ';

/** Runs every `*.test.cjs` beside this file; fails when a test fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const { grep } = JSON.parse(readFileSync(join(__dirname, 'options.json'), 'utf8')) as { grep: string | null };
  Mocha.reporters.Base.consoleLog = (...words) => console.log(MARK + format(...words));
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    // An editor on a busy machine may answer late: what fails twice has failed.
    retries: 1,
    slow: 5_000,
    color: false,
    reporter: 'spec',
    ...(grep ? { grep } : {}),
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the editor tests failed`);
}
