import { type Command, InvalidArgumentError, Option } from 'commander';
import { isRule, RULES } from '../claims/types.ts';
import type { Severity, SeveritySetting, SeveritySettings } from '../features/severity.ts';

/** From the loudest to the quietest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const LEVELS: readonly SeveritySetting[] = [...SEVERITIES, 'off'];

/** The day on which the text is to be true. */
export function asOfOption(): Option {
  return new Option(
    '--as-of <date>',
    'the day on which the text is to be true; else its own date, else today',
  ).argParser(parseDay);
}

/** Folders with packs of the user's own. */
export function packOption(): Option {
  return new Option('--pack <folder>', 'a further reference pack (repeatable)').argParser(collect).default([], 'none');
}

/** `--severity claim/outdated=error`, repeatable. */
export function severityOption(): Option {
  return new Option('--severity <rule=level>', `how loudly a rule speaks: ${LEVELS.join(', ')} (repeatable)`)
    .argParser(parseSeverity)
    .default({}, 'the rules’ own');
}

/** Reads a day as YYYY-MM-DD; one that is in no calendar is refused. */
export function parseDay(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = new Date(`${text}T00:00:00Z`);
  if (match && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It is not a day. Write YYYY-MM-DD, for example 2026-07-05.');
}

function collect(text: string, before: readonly string[]): string[] {
  return [...before, text];
}

function parseSeverity(text: string, before: SeveritySettings): SeveritySettings {
  const [rule = '', level = '', ...rest] = text.split('=');
  if (rest.length > 0 || level === '') {
    throw new InvalidArgumentError('Write rule=level, for example claim/outdated=error.');
  }
  if (!isRule(rule)) throw new InvalidArgumentError(`There is no such rule. Rules: ${RULES.join(', ')}.`);
  if (!isLevel(level)) throw new InvalidArgumentError(`There is no such level. Levels: ${LEVELS.join(', ')}.`);
  return { ...before, [rule]: level };
}

function isLevel(text: string): text is SeveritySetting {
  return LEVELS.some((level) => level === text);
}

/** Adds options to a command. */
export function withOptions(command: Command, ...options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}
