/**
 * How the page looks: dark and light by the reader's setting, on paper, and inside VS Code by its theme's kind. A
 * verdict is told by words and by the form of its line, never by colour alone.
 */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b2733; --quiet: #4d5b69; --page: #ffffff; --panel: #f3f5f8; --line: #c8d0d9;
  --link: #0b57a4; --refuted: #b3261e; --outdated: #8a5300; --quotation: #7b2d8b; --name: #0b57a4; --supported: #1d6b3a; }
@media (prefers-color-scheme: dark) { :root { --text: #e6ebf0; --quiet: #a9b5c1; --page: #16191d; --panel: #20262c;
  --line: #46515c; --link: #8cc2ff; --refuted: #ff9a91; --outdated: #f2bd6b; --quotation: #e3a6f0; --name: #8cc2ff; --supported: #86d3a0; } }
body.vscode-light { --text: #1b2733; --quiet: #4d5b69; --page: #ffffff; --panel: #f3f5f8; --line: #c8d0d9; --link: #0b57a4;
  --refuted: #b3261e; --outdated: #8a5300; --quotation: #7b2d8b; --name: #0b57a4; --supported: #1d6b3a; }
body.vscode-dark { --text: #e6ebf0; --quiet: #a9b5c1; --page: #16191d; --panel: #20262c; --line: #46515c; --link: #8cc2ff;
  --refuted: #ff9a91; --outdated: #f2bd6b; --quotation: #e3a6f0; --name: #8cc2ff; --supported: #86d3a0; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
a { color: var(--link); } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.text { padding: .5rem 1.25rem; background: var(--panel); border-radius: .5rem; font-family: Georgia, serif; max-width: 48rem; }
.text blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
.comment { font-family: ui-monospace, monospace; font-size: .9rem; }
.mark { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.mark.refuted { text-decoration: underline wavy var(--refuted); } .mark.outdated { text-decoration: underline dashed 2px var(--outdated); }
.mark.quotation { text-decoration: underline double var(--quotation); } .mark.name { text-decoration: underline dotted 3px var(--name); }
.mark.supported { text-decoration: underline solid 1px var(--supported); } .mark sup { line-height: 0; font-size: .7em; }
.refuted { --verdict: var(--refuted); } .outdated { --verdict: var(--outdated); } .quotation { --verdict: var(--quotation); }
.name { --verdict: var(--name); } .supported { --verdict: var(--supported); }
.count { display: inline-block; padding: 0 .6rem; border: 1.5px solid var(--verdict); border-radius: 1rem; color: var(--verdict); }
.claims { padding-left: 2.2rem; } .claims > li { margin: 0 0 1rem; padding: .25rem 0 .25rem .9rem; border-left: 4px solid var(--verdict); }
.claims > li:target, .mark:target { background: var(--panel); outline: 2px solid var(--link); }
.claims p { margin: .15rem 0; } .verdict { color: var(--verdict); } .subject, .foot, .passage, .references, .legend { color: var(--quiet); font-size: .9rem; }
details { font-size: .9rem; color: var(--quiet); } summary { cursor: pointer; }
.references { margin: .15rem 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
.facts { width: 100%; font-size: .9rem; }
.time-line { width: 100%; min-width: 40rem; font: 11px system-ui, sans-serif; fill: var(--text); }
.time-line .tick { stroke: var(--line); stroke-width: .5; } .time-line .tick-label, .time-line .row-name { fill: var(--quiet); }
.time-line .fact { fill: var(--verdict); } .time-line .said { stroke: var(--verdict); stroke-width: 2; }
.time-line .apart { stroke: var(--verdict); stroke-dasharray: 2 3; } .time-line .as-of { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 6 3; }
footer { margin-top: 2rem; color: var(--quiet); font-size: .9rem; }
@media print { :root { color-scheme: light; --text: #000; --quiet: #333; --page: #fff; --panel: #fff; --line: #999; --link: #000;
  --refuted: #8c1d18; --outdated: #6b4100; --quotation: #5f2370; --name: #0b3f75; --supported: #14522c; }
  body { max-width: none; padding: 0; font-size: 10pt; } .skip, .foot a { display: none; } .claims > li, tr { break-inside: avoid; }
  .references a::after { content: " <" attr(href) ">"; } .wide { overflow: visible; } }
`;
