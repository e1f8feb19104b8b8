/** Time grows with the length of a document, whatever is repeated in it. Sizes are compared within one run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractProse } from '../../server/prose/extract-prose.ts';

const PATHS =
  'a.md a.mdx a.html a.xml a.txt a.tex a.rst a.adoc a.org a.typ a.yaml a.json a.ipynb a.csv a.toml COMMIT_EDITMSG ' +
  'a.py a.js a.rs a.sh a.lua a.rb a.pl a.ml a.hs a.ex a.el a.cs a.cpp a.sql a.swift';

/** Every special character, and openings without an end. */
const UNITS = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...[
    '1. ',
    '- ',
    '> ',
    ': a\n',
    '**a ',
    '[a](',
    '[[a',
    '![',
    '^[a',
    '[@a',
    '==a',
    '$a',
    '```\n',
    '<!--',
    '<a b="',
    '<code>',
  ],
  ...[
    '<q>',
    '<![CDATA[<b',
    '&#',
    '\\[',
    "\\'{",
    '\\begin{x}',
    '\\footnote{',
    '\\"',
    '}{',
    '"""',
    '`${',
    '/*',
    '(*',
    '{-',
  ],
  ...['--[[', '<<A\n', 'r#"', '== ==\n', '|===\n', '----\n', '+--+\n', '#a(', '#align(center)[\n', '{"cells": ['],
  ...['日\n', '\u00ad', '😀', 'A\n\n', 'a. ', 'http://', 'a@'],
];

const LONG = 60_000;

/** Milliseconds for a text of so many characters: the best of three. */
function cost(unit: string, length: number, path: string): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  return Math.min(
    ...[0, 1, 2].map(() => {
      const start = performance.now();
      extractProse({ text, path });
      return performance.now() - start;
    }),
  );
}

for (const path of PATHS.split(' ')) {
  test(`${path}: four times the text takes no more than about four times as long`, () => {
    for (const unit of UNITS) {
      // Where time were quadratic, it would grow sixteen-fold. What takes no time cannot be measured.
      const grows = () => cost(unit, LONG, path) > 12 * Math.max(cost(unit, LONG / 4, path), 2);
      assert.ok(!(grows() && grows() && grows()), `${JSON.stringify(unit)} repeated`);
    }
  });
}
