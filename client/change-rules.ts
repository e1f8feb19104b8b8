import { type Extension, l10n, type QuickPickItem, ThemeIcon, Uri, window } from 'vscode';
import { settingsAt, writeSetting } from './settings.ts';

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

const ICONS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
  off: 'circle-slash',
};

interface RuleSchema {
  readonly default: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** Asks for a rule and how loudly it is to speak, and sets it. */
export async function changeRules(extension: Extension<unknown>): Promise<void> {
  const set = settingsAt().get<Record<string, string>>('severity', {});
  const items = Object.entries(rulesOf(extension)).map(([rule, schema]) => ruleItem(rule, schema, set[rule]));
  const title = l10n.t('Rules');
  const chosen = await window.showQuickPick(items, { title, matchOnDetail: true });
  if (!chosen) return;
  const levels = LEVELS.map((level) => ({
    label: level,
    iconPath: new ThemeIcon(ICONS[level] ?? 'circle'),
    ...(level === chosen.level ? { description: l10n.t('now') } : {}),
  }));
  const level = await window.showQuickPick(levels, { title: chosen.label });
  if (level) await setRule(chosen.label, level.label);
}

/** Sets how loudly a rule speaks, where a document is. */
export async function setRule(rule: string, level: string, uri?: string): Promise<void> {
  const at = uri === undefined ? undefined : Uri.parse(uri);
  const set = settingsAt(at).get<Record<string, string>>('severity', {});
  await writeSetting('severity', { ...set, [rule]: level }, at);
}

function ruleItem(rule: string, schema: RuleSchema, set: string | undefined): QuickPickItem & { level: string } {
  const level = set ?? schema.default;
  const detail = schema.markdownDescription ?? schema.description;
  const iconPath = new ThemeIcon(ICONS[level] ?? 'circle');
  return { label: rule, description: level, level, iconPath, ...(detail === undefined ? {} : { detail }) };
}

/** The rules there are: those of the setting in package.json. */
function rulesOf({ packageJSON }: Extension<unknown>): Record<string, RuleSchema> {
  const { properties } = packageJSON.contributes.configuration;
  return properties['policyXref.severity'].properties;
}
