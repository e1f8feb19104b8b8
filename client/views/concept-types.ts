/** Codicons by what kind of thing a concept is; the first that fits the type's name. */
const ICONS: readonly (readonly [pattern: RegExp, icon: string])[] = [
  [/person/, 'person'],
  [/office/, 'briefcase'],
  [/country|sea/, 'globe'],
  [/city|place|venue/, 'location'],
  [/attack|event|meeting|operation/, 'calendar'],
  [/exercise/, 'target'],
  [/agreement|document|strategy|report|notion/, 'file-text'],
  [/programme|initiative|joint-venture/, 'rocket'],
  [/ship|aircraft|equipment|technology/, 'tools'],
  [/company/, 'organization'],
  [/group|service|agency|ministry|organi[sz]ation|court|committee/, 'organization'],
  [/relationship/, 'link'],
];

/** The codicon of a concept. */
export function conceptIcon(type: string): string {
  return ICONS.find(([pattern]) => pattern.test(type))?.[1] ?? 'symbol-constant';
}
