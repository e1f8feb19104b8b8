/** package.json as a reader of it would check it. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const strings: Record<string, string> = JSON.parse(read('package.nls.json'));
const { contributes } = manifest;
const code = globSync('client/**/*.ts', { cwd: ROOT }).map(read).join('\n');
const readme = read('README.md');

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly icon?: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Setting>>;
}
const commands: Command[] = contributes.commands;
const settings: Record<string, Setting> = contributes.configuration.properties;
const palette: MenuItem[] = contributes.menus.commandPalette;
const hidden = new Set(palette.filter(({ when }) => when === 'false').map(({ command }) => command));

describe('commands', () => {
  it('are all registered, and all that is registered is listed', () => {
    const registered = [
      ...[...code.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, name]) => name),
      ...[...code.matchAll(/\bon\('(\w+)',/g)].map(([, name]) => `policyXref.view.${name}`),
    ];
    assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
  });

  it('have a title in title case and the same category', () => {
    for (const { category, command, title } of commands) {
      assert.equal(category, 'Policy Cross-Reference', command);
      assert.match(strings[title.slice(1, -1)] ?? '', /^[A-Z]/, command);
    }
  });

  it('have an icon where a menu shows one', () => {
    const inline = [...contributes.menus['view/title'], ...contributes.menus['view/item/context']]
      .filter(({ group }) => /^(inline|navigation)/.test(group))
      .map(({ command }) => command);
    for (const command of inline) assert.ok(commands.find((it) => it.command === command)?.icon, command);
  });

  it('in menus and on keys are there', () => {
    const menus: MenuItem[][] = Object.values(contributes.menus);
    for (const { command } of [...menus.flat(), ...contributes.keybindings])
      assert.ok(
        commands.some((it) => it.command === command),
        command,
      );
  });

  it('that need arguments are not in the palette', () => {
    for (const command of ['showEvidence', 'showUses', 'ignoreFinding', 'switchOffRule', 'view.open'])
      assert.ok(hidden.has(`policyXref.${command}`), command);
  });

  it('in the palette are those of README.md', () => {
    const titles = commands
      .filter(({ command }) => !hidden.has(command))
      .map(({ title }) => strings[title.slice(1, -1)]);
    const rows = [...readme.matchAll(/^\| “(.+?)” \|/gm)].map(([, title]) => title);
    assert.deepEqual(rows.sort(), titles.sort());
  });
});

describe('keys', () => {
  it('act in our views alone, so that none of VS Code’s is taken', () => {
    for (const { key, when } of contributes.keybindings) assert.match(when, /focusedView == policyXref\./, key);
  });
});

describe('settings', () => {
  it('have a Markdown description, a scope and a default', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.ok(setting.markdownDescription, name);
      assert.ok(setting.scope, name);
      assert.notEqual(setting.default, undefined, name);
    }
  });

  it('explain each choice', () => {
    const all = Object.entries(settings).flatMap(([name, setting]) => [
      [name, setting] as const,
      ...Object.entries(setting.properties ?? {}),
    ]);
    for (const [name, { enum: choices, enumDescriptions }] of all)
      assert.equal(enumDescriptions?.length, choices?.length, name);
  });

  it('are those of the table in README.md', () => {
    const rows = [...readme.matchAll(/^\| `(policyXref\.[\w.]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(rows.sort(), Object.keys(settings).sort());
  });

  it('that have files read are not taken from a workspace that is not trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(restrictedConfigurations, ['policyXref.packs', 'policyXref.baseline']);
  });
});

describe('what package.json names', () => {
  it('is there, and is packaged', () => {
    const [step] = contributes.walkthroughs;
    const files: string[] = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...contributes.grammars.map(({ path }: { path: string }) => path.replace('./', '')),
      ...step.steps.map(({ media }: { media: { svg: string } }) => media.svg),
      'l10n/bundle.l10n.json',
      'package.nls.json',
    ];
    const packaged = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    for (const file of files) {
      assert.ok(existsSync(join(ROOT, file)), file);
      assert.ok(
        packaged.some((line) => new RegExp(`^${pattern(line.slice(1))}$`).test(file)),
        `${file} is packaged`,
      );
    }
  });

  it('starts the extension once and for all', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
    assert.equal(manifest.browser, manifest.main);
  });

  it('has no walkthrough of other than five steps', () => {
    assert.equal(contributes.walkthroughs[0].steps.length, 5);
  });
});

/** A pattern of .vscodeignore as a regular expression. */
function pattern(glob: string): string {
  return glob.replaceAll('.', '\\.').replaceAll('**', '\0').replaceAll('*', '[^/]*').replaceAll('\0', '.*');
}
