/** A string literal: comment marks within it are none. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** Whether a backslash escapes its end. */
  readonly escapes: boolean;
  readonly multiline: boolean;
  /** Whether it is documentation where it stands alone as a statement. */
  readonly documents?: boolean;
}

/** What comments and strings look like in a language. */
export interface CommentSyntax {
  readonly line: readonly string[];
  readonly block: readonly (readonly [string, string])[];
  readonly strings: readonly StringSyntax[];
  /** Whether a line comment starts only at the start of a word (`$#` in a shell is none). */
  readonly spaced?: boolean;
  /** Whether `'` quotes one character only, and may stand for something else. */
  readonly characters?: boolean;
  /** Whether `/…/` may be a regular expression. */
  readonly patterns?: boolean;
}

const DOUBLE: StringSyntax = { open: '"', close: '"', escapes: true, multiline: false };
const SINGLE: StringSyntax = { open: "'", close: "'", escapes: true, multiline: false };
const BACKTICK: StringSyntax = { open: '`', close: '`', escapes: true, multiline: true };
const LONG_DOUBLE: StringSyntax = { ...DOUBLE, multiline: true };
const LONG_SINGLE: StringSyntax = { open: "'", close: "'", escapes: false, multiline: true };
const TRIPLE: StringSyntax = { open: '"""', close: '"""', escapes: true, multiline: true };
const TRIPLE_SINGLE: StringSyntax = { open: "'''", close: "'''", escapes: true, multiline: true };
const DOC: StringSyntax = { ...TRIPLE, documents: true };

const SLASHES = { line: ['//'], block: [['/*', '*/']] } as const;
const C: CommentSyntax = { ...SLASHES, strings: [DOUBLE, SINGLE] };
const WITH_CHARACTERS: CommentSyntax = { ...SLASHES, strings: [TRIPLE, DOUBLE], characters: true };
const HASH: CommentSyntax = { line: ['#'], block: [], strings: [DOUBLE, SINGLE] };
const LISP: CommentSyntax = { line: [';'], block: [['#|', '|#']], strings: [LONG_DOUBLE] };
const SCRIPT: CommentSyntax = { ...SLASHES, strings: [DOUBLE, SINGLE, BACKTICK], patterns: true };
const SHELL: CommentSyntax = { ...HASH, strings: [LONG_DOUBLE, LONG_SINGLE], spaced: true };
const SQL_STRING: StringSyntax = { ...LONG_SINGLE };
const PERCENT: CommentSyntax = { line: ['%'], block: [], strings: [DOUBLE] };
const PYTHON: CommentSyntax = {
  ...HASH,
  strings: [DOC, { ...TRIPLE_SINGLE, documents: true }, { ...DOUBLE, documents: true }, { ...SINGLE, documents: true }],
};

/** Comment syntaxes by VS Code's language identifiers. */
export const COMMENT_SYNTAXES: Readonly<Record<string, CommentSyntax>> = {
  python: PYTHON,
  javascript: SCRIPT,
  javascriptreact: SCRIPT,
  typescript: SCRIPT,
  typescriptreact: SCRIPT,
  java: WITH_CHARACTERS,
  c: C,
  cpp: C,
  'objective-c': C,
  csharp: C,
  go: { ...C, strings: [DOUBLE, SINGLE, { ...BACKTICK, escapes: false }] },
  rust: { ...WITH_CHARACTERS, strings: [LONG_DOUBLE] },
  php: { line: ['//', '#'], block: [['/*', '*/']], strings: [LONG_DOUBLE, { ...LONG_SINGLE, escapes: true }] },
  swift: { ...SLASHES, strings: [TRIPLE, DOUBLE] },
  kotlin: WITH_CHARACTERS,
  scala: WITH_CHARACTERS,
  groovy: { ...SLASHES, strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  dart: { ...SLASHES, strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  zig: WITH_CHARACTERS,
  proto: C,
  solidity: C,
  ruby: {
    line: ['#'],
    block: [['\n=begin', '\n=end']],
    strings: [LONG_DOUBLE, { ...LONG_SINGLE, escapes: true }],
    spaced: true,
  },
  perl: {
    line: ['#'],
    block: [['\n=', '\n=cut']],
    strings: [LONG_DOUBLE, { ...LONG_SINGLE, escapes: true }],
    spaced: true,
  },
  shellscript: SHELL,
  fish: SHELL,
  makefile: { line: ['#'], block: [], strings: [], spaced: true },
  dockerfile: { line: ['#'], block: [], strings: [DOUBLE], spaced: true },
  cmake: { ...HASH, block: [['#[[', ']]']] },
  r: HASH,
  nix: { line: ['#'], block: [['/*', '*/']], strings: [LONG_DOUBLE, { ...LONG_SINGLE, open: "''", close: "''" }] },
  terraform: { line: ['#', '//'], block: [['/*', '*/']], strings: [DOUBLE] },
  graphql: { line: ['#'], block: [['"""', '"""']], strings: [DOUBLE] },
  powershell: { line: ['#'], block: [['<#', '#>']], strings: [{ ...LONG_DOUBLE, escapes: false }, LONG_SINGLE] },
  julia: { line: ['#'], block: [['#=', '=#']], strings: [DOC, DOUBLE], characters: true },
  elixir: { line: ['#'], block: [], strings: [DOC, DOUBLE], characters: true },
  lua: {
    line: ['--'],
    block: [['--[[', ']]']],
    strings: [DOUBLE, SINGLE, { open: '[[', close: ']]', escapes: false, multiline: true }],
  },
  sql: { line: ['--'], block: [['/*', '*/']], strings: [SQL_STRING, { ...LONG_DOUBLE, escapes: false }] },
  haskell: { line: ['--'], block: [['{-', '-}']], strings: [DOUBLE], characters: true },
  elm: { line: ['--'], block: [['{-', '-}']], strings: [TRIPLE, DOUBLE], characters: true },
  fsharp: { line: ['//'], block: [['(*', '*)']], strings: [TRIPLE, DOUBLE], characters: true },
  ocaml: { line: [], block: [['(*', '*)']], strings: [LONG_DOUBLE], characters: true },
  pascal: {
    line: ['//'],
    block: [
      ['{', '}'],
      ['(*', '*)'],
    ],
    strings: [{ ...SINGLE, escapes: false }],
  },
  clojure: LISP,
  lisp: LISP,
  scheme: LISP,
  racket: LISP,
  erlang: PERCENT,
  prolog: { ...PERCENT, block: [['/*', '*/']] },
  matlab: { line: ['%'], block: [['%{', '%}']], strings: [DOUBLE], characters: true },
  vb: { line: ["'"], block: [], strings: [{ ...DOUBLE, escapes: false }] },
  fortran: { line: ['!'], block: [], strings: [DOUBLE, SINGLE] },
  bat: { line: ['REM ', 'rem ', '::'], block: [], strings: [] },
  css: { line: [], block: [['/*', '*/']], strings: [DOUBLE, SINGLE] },
  scss: C,
  less: C,
  ignore: HASH,
  bibtex: { line: ['%'], block: [], strings: [] },
};

/** Languages by file name extension, or by whole file name. */
export const CODE_EXTENSIONS: Readonly<Record<string, string>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  java: 'java',
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  hh: 'cpp',
  ino: 'cpp',
  m: 'objective-c',
  mm: 'objective-c',
  cs: 'csharp',
  go: 'go',
  rs: 'rust',
  rb: 'ruby',
  rake: 'ruby',
  gemspec: 'ruby',
  php: 'php',
  swift: 'swift',
  kt: 'kotlin',
  kts: 'kotlin',
  scala: 'scala',
  sc: 'scala',
  groovy: 'groovy',
  gradle: 'groovy',
  dart: 'dart',
  zig: 'zig',
  proto: 'proto',
  sol: 'solidity',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  fish: 'fish',
  pl: 'perl',
  pm: 'perl',
  r: 'r',
  lua: 'lua',
  sql: 'sql',
  hs: 'haskell',
  elm: 'elm',
  ex: 'elixir',
  exs: 'elixir',
  erl: 'erlang',
  fs: 'fsharp',
  fsx: 'fsharp',
  ml: 'ocaml',
  mli: 'ocaml',
  pas: 'pascal',
  mk: 'makefile',
  makefile: 'makefile',
  gnumakefile: 'makefile',
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  cmake: 'cmake',
  nix: 'nix',
  tf: 'terraform',
  hcl: 'terraform',
  graphql: 'graphql',
  gql: 'graphql',
  ps1: 'powershell',
  psm1: 'powershell',
  jl: 'julia',
  clj: 'clojure',
  cljs: 'clojure',
  cljc: 'clojure',
  edn: 'clojure',
  el: 'lisp',
  lisp: 'lisp',
  scm: 'scheme',
  rkt: 'racket',
  vb: 'vb',
  f90: 'fortran',
  f95: 'fortran',
  bat: 'bat',
  cmd: 'bat',
  css: 'css',
  scss: 'scss',
  sass: 'scss',
  less: 'less',
  gitignore: 'ignore',
  bib: 'bibtex',
  gemfile: 'ruby',
  rakefile: 'ruby',
  jenkinsfile: 'groovy',
};
