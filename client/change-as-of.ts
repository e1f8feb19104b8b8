import { l10n, type QuickPickItem, window } from 'vscode';
import { settingsAt, writeSetting } from './settings.ts';

interface Item extends QuickPickItem {
  /** The value of the setting; undefined asks for one. */
  readonly value: string | undefined;
}

/** Asks for the day on which the text is to be true, and sets it. */
export async function changeAsOf(): Promise<void> {
  const now = settingsAt().get<string>('asOf', '');
  const day = today();
  const items: Item[] = [
    {
      label: l10n.t('Each document’s own date'),
      detail: l10n.t('Its `date` in the front matter, else today'),
      value: '',
    },
    { label: l10n.t('Today'), description: day, detail: l10n.t('Fixed: it does not move on tomorrow'), value: day },
    { label: l10n.t('Another day…'), value: undefined, ...(now === '' ? {} : { description: now }) },
  ];
  const title = l10n.t('The text is to be true on');
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  const value = chosen.value ?? (await askDay(title, now || day));
  if (value !== undefined) await writeSetting('asOf', value);
}

async function askDay(title: string, value: string): Promise<string | undefined> {
  const prompt = l10n.t('A day as YYYY-MM-DD');
  return window.showInputBox({ title, prompt, value, validateInput: (text) => (isDay(text) ? undefined : prompt) });
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day it is here. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
