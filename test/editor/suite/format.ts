/** The part of `util.format` that mocha's reports need: `%s`, `%d` and what is left over. */
export function format(first: unknown = '', ...rest: unknown[]): string {
  const text = String(first).replace(/%[sdo%]/g, (mark) => (mark === '%%' ? '%' : String(rest.shift())));
  return [text, ...rest.map(String)].join(' ');
}
