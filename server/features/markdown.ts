/**
 * Text from packs in Markdown. Nothing in it may act as markup: no HTML, no link, no image, no heading.
 */

/** Escapes a line of text so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$!&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/\b(https?|ftp|www)([:.])/gi, '$1\\$2');
}

/** A link, with what shows when it is pointed at; only its text when the target is neither a web page nor a served document. */
export function link(text: string, target: string | undefined, title?: string): string {
  const shown = escapeMarkdown(text);
  const uri = target === undefined ? undefined : safeTarget(target);
  if (uri === undefined) return shown;
  return title === undefined
    ? `[${shown}](<${uri}>)`
    : `[${shown}](<${uri}> "${escapeMarkdown(title).replaceAll('"', '”')}")`;
}

/** A target that cannot end the link or run anything; undefined for other schemes. */
function safeTarget(target: string): string | undefined {
  if (!/^(https?|file|policy-xref):/i.test(target)) return undefined;
  return target.replace(/[\s<>"\\`^{}|]/g, (c) => encodeURIComponent(c));
}
