/** A string literal: comment marks within it are none. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** The character that escapes the one behind it; none where the closing mark cannot be escaped. */
  readonly escapedBy?: string;
  readonly multiline?: boolean;
  /** Where it is documentation: alone as a statement, or under the first line of a definition. */
  readonly documents?: 'alone' | 'in-definition';
  /** Whether `${…}` in it is source code again. */
  readonly interpolates?: boolean;
}

/** A literal or a comment whose end depends on how it begins: `r#"…"#`, `--[==[…]==]`, `<<END`. */
export interface DelimitedSyntax {
  /** The characters with which it begins. */
  readonly at: string;
  /** With the flag `y`; what it repeats must be bounded. */
  readonly open: RegExp;
  /** What ends it, with the groups of the opening as `$1`, `$2`. */
  readonly close: string;
  /** Whether the closing mark stands first on a line of its own, as that of a here-document. */
  readonly closesLine?: boolean;
  readonly comment?: boolean;
}

/** What comments and strings look like in a language. */
export interface CommentSyntax {
  readonly line: readonly string[];
  /** Marks of line comments that count only as the first thing on a line. */
  readonly lineStart?: readonly string[];
  readonly block: readonly (readonly [string, string])[];
  /** Whether block comments nest. */
  readonly nests?: boolean;
  readonly strings: readonly StringSyntax[];
  readonly delimited?: readonly DelimitedSyntax[];
  /** Whether a line comment starts only at the start of a word (`$#` in a shell is none). */
  readonly spaced?: boolean;
  /** Literals of one character, such as `'"'`, `?"` or `#\"`; with the flag `y`, matched at `at`. */
  readonly character?: { readonly at: string; readonly pattern: RegExp };
  /** Whether `/…/` may be a regular expression. */
  readonly patterns?: boolean;
  /** Whether `'` behind a name or a bracket transposes a matrix. */
  readonly transposes?: boolean;
}

const DOUBLE: StringSyntax = { open: '"', close: '"', escapedBy: '\\' };
const SINGLE: StringSyntax = { open: "'", close: "'", escapedBy: '\\' };
/** A mark is escaped by doubling it: to us, two strings side by side. */
const DOUBLED: StringSyntax = { open: '"', close: '"' };
const SINGLE_DOUBLED: StringSyntax = { open: "'", close: "'" };
const LONG_DOUBLE: StringSyntax = { ...DOUBLE, multiline: true };
const LONG_SINGLE: StringSyntax = { ...SINGLE, multiline: true };
const LONG_DOUBLED: StringSyntax = { ...DOUBLED, multiline: true };
const LONG_SINGLE_DOUBLED: StringSyntax = { ...SINGLE_DOUBLED, multiline: true };
const BACKTICK: StringSyntax = { open: '`', close: '`', multiline: true };
const TEMPLATE: StringSyntax = { ...BACKTICK, escapedBy: '\\', interpolates: true };
const TRIPLE: StringSyntax = { open: '"""', close: '"""', escapedBy: '\\', multiline: true };
const TRIPLE_SINGLE: StringSyntax = { open: "'''", close: "'''", escapedBy: '\\', multiline: true };
const DOC: StringSyntax = { ...TRIPLE, documents: 'alone' };

const CHARACTER = { at: "'", pattern: /'(?:\\[^\n]{1,8}?|[\ud800-\udbff][\udc00-\udfff]|[^'\\\n])'/y };
/** Where names may end in a prime. */
const PRIMED = { at: "'", pattern: /(?<![\w'])'(?:\\[^\n]{1,8}?|[\ud800-\udbff][\udc00-\udfff]|[^'\\\n])'/y };
const HERE_DOCUMENT: DelimitedSyntax = {
  at: '<',
  open: /<<[-~]?[ \t]?(["'\\]?)([A-Za-z_]\w{0,60})\1/y,
  close: '$2',
  closesLine: true,
};
const RAW_HASHES: DelimitedSyntax = { at: 'r', open: /\br(#{0,9})"/y, close: '"$1' };

const SLASHES = { line: ['//'], block: [['/*', '*/']] } as const;
const C: CommentSyntax = { ...SLASHES, strings: [DOUBLE, SINGLE] };
const CPP: CommentSyntax = {
  ...SLASHES,
  strings: [DOUBLE],
  character: CHARACTER,
  delimited: [{ at: 'R', open: /R"([^()\\\s]{0,16})\(/y, close: ')$1"' }],
};
const WITH_CHARACTERS: CommentSyntax = { ...SLASHES, strings: [TRIPLE, DOUBLE], character: CHARACTER };
const NESTING: CommentSyntax = { ...WITH_CHARACTERS, nests: true };
const HASH: CommentSyntax = { line: ['#'], block: [], strings: [DOUBLE, SINGLE] };
const SCRIPT: CommentSyntax = { ...SLASHES, strings: [DOUBLE, SINGLE, TEMPLATE], patterns: true };
const SHELL: CommentSyntax = {
  line: ['#'],
  block: [],
  strings: [LONG_DOUBLE, LONG_SINGLE_DOUBLED],
  delimited: [HERE_DOCUMENT],
  spaced: true,
};
const PYTHON: CommentSyntax = {
  ...HASH,
  strings: [
    DOC,
    { ...TRIPLE_SINGLE, documents: 'alone' },
    { ...DOUBLE, documents: 'alone' },
    { ...SINGLE, documents: 'alone' },
  ],
};
const RUBY: CommentSyntax = {
  line: ['#'],
  block: [['\n=begin', '\n=end']],
  strings: [LONG_DOUBLE, LONG_SINGLE],
  delimited: [
    { at: '<', open: /<<[-~]?(["']?)([A-Z_]\w{0,60})\1/y, close: '$2', closesLine: true },
    { at: '%', open: /%[qQwWiI]?\{/y, close: '}' },
    { at: '%', open: /%[qQwWiI]\(/y, close: ')' },
    { at: '%', open: /%[qQwWiI]\[/y, close: ']' },
  ],
  spaced: true,
  patterns: true,
};
const HASKELL: CommentSyntax = {
  line: ['--'],
  block: [['{-', '-}']],
  nests: true,
  strings: [TRIPLE, DOUBLE],
  character: PRIMED,
};
const LISP: CommentSyntax = {
  line: [';'],
  block: [['#|', '|#']],
  nests: true,
  strings: [{ ...LONG_DOUBLE, documents: 'in-definition' }],
  character: { at: '#?', pattern: /#\\[^\n]|\?\\?["';]/y },
};
const ML: CommentSyntax = {
  line: [],
  block: [['(*', '*)']],
  nests: true,
  strings: [LONG_DOUBLE],
  character: PRIMED,
};
const OCAML: CommentSyntax = {
  ...ML,
  delimited: [{ at: '{', open: /\{%?%?([a-z_.]{0,30})\|/y, close: '|$1}' }],
};
const PERCENT: CommentSyntax = {
  line: ['%'],
  block: [],
  strings: [DOUBLE, SINGLE],
  character: { at: '$', pattern: /\$\\?[^\n]/y },
};
const SQL: CommentSyntax = {
  line: ['--'],
  block: [['/*', '*/']],
  strings: [LONG_SINGLE_DOUBLED, LONG_DOUBLED, BACKTICK],
};
const DASHES: CommentSyntax = { line: ['--'], block: [], strings: [DOUBLED], character: CHARACTER };
const LUA: CommentSyntax = {
  line: ['--'],
  block: [],
  strings: [DOUBLE, SINGLE],
  delimited: [
    { at: '-', open: /--\[(={0,9})\[/y, close: ']$1]', comment: true },
    { at: '[', open: /\[(={0,9})\[/y, close: ']$1]' },
  ],
};
const STYLE: CommentSyntax = {
  ...C,
  delimited: [{ at: 'u', open: /\burl\((?![ \t]*["'])/y, close: ')' }],
};

/** Comment syntaxes by VS Code's language identifiers. */
export const COMMENT_SYNTAXES: Readonly<Record<string, CommentSyntax>> = {
  ada: DASHES,
  apex: C,
  asm: { line: [';', '//', '#'], block: [['/*', '*/']], strings: [DOUBLE, SINGLE] },
  awk: { ...HASH, strings: [DOUBLE], patterns: true },
  bat: { line: [], lineStart: ['REM ', 'rem ', 'Rem ', '@REM ', '@rem ', '::'], block: [], strings: [] },
  bibtex: { line: ['%'], block: [], strings: [] },
  c: CPP,
  clojure: { ...LISP, block: [], character: { at: '\\', pattern: /\\[^\n]/y } },
  cmake: {
    ...HASH,
    strings: [LONG_DOUBLE],
    delimited: [
      { at: '#', open: /#\[(={0,9})\[/y, close: ']$1]', comment: true },
      { at: '[', open: /\[(={1,9})\[/y, close: ']$1]' },
    ],
  },
  cobol: { line: ['*>'], block: [], strings: [DOUBLED, SINGLE_DOUBLED] },
  coffeescript: { ...HASH, block: [['###', '###']], strings: [TRIPLE, TRIPLE_SINGLE, LONG_DOUBLE, LONG_SINGLE] },
  coq: { ...ML, strings: [LONG_DOUBLED] },
  cpp: CPP,
  crystal: RUBY,
  csharp: {
    ...SLASHES,
    strings: [DOUBLE],
    character: CHARACTER,
    delimited: [
      { at: '"$', open: /\${0,9}("{3,9})/y, close: '$1' },
      { at: '@$', open: /(?:@\$|\$@|@)"(?:[^"]|""){0,5000}(?=")/y, close: '"' },
    ],
  },
  css: { line: [], block: [['/*', '*/']], strings: [DOUBLE, SINGLE] },
  'cuda-cpp': CPP,
  d: {
    ...SLASHES,
    strings: [LONG_DOUBLE, BACKTICK],
    character: CHARACTER,
    delimited: [{ at: 'r', open: /\br"/y, close: '"' }],
    block: [
      ['/*', '*/'],
      ['/+', '+/'],
    ],
  },
  dart: { ...SLASHES, nests: true, strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  dockerfile: { line: [], lineStart: ['#'], block: [], strings: [] },
  elixir: {
    line: ['#'],
    block: [],
    strings: [DOC, TRIPLE_SINGLE, LONG_DOUBLE, SINGLE],
    character: { at: '?', pattern: /\?\\?[^\s\w]/y },
    delimited: [
      { at: '~', open: /~[a-zA-Z]{1,9}\(/y, close: ')' },
      { at: '~', open: /~[a-zA-Z]{1,9}\[/y, close: ']' },
      { at: '~', open: /~[a-zA-Z]{1,9}\{/y, close: '}' },
      { at: '~', open: /~[a-zA-Z]{1,9}([/|"'])(?!\1)/y, close: '$1' },
    ],
  },
  elm: HASKELL,
  erlang: PERCENT,
  fish: { ...SHELL, delimited: [] },
  fortran: { line: ['!'], block: [], strings: [DOUBLED, SINGLE_DOUBLED] },
  'fortran-fixed': { line: ['!'], lineStart: ['*', 'c ', 'C '], block: [], strings: [DOUBLED, SINGLE_DOUBLED] },
  fsharp: { ...ML, line: ['//'], strings: [TRIPLE, LONG_DOUBLE] },
  gdscript: { ...PYTHON, strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  gleam: { line: ['//'], block: [], strings: [LONG_DOUBLE] },
  glsl: C,
  go: { ...SLASHES, strings: [DOUBLE, BACKTICK], character: CHARACTER },
  graphql: { line: ['#'], block: [['"""', '"""']], strings: [DOUBLE] },
  groovy: { ...SLASHES, strings: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE] },
  haskell: HASKELL,
  haxe: { ...C, strings: [LONG_DOUBLE, LONG_SINGLE] },
  hlsl: C,
  ignore: { line: [], lineStart: ['#'], block: [], strings: [] },
  java: WITH_CHARACTERS,
  javascript: SCRIPT,
  javascriptreact: SCRIPT,
  julia: {
    line: ['#'],
    block: [['#=', '=#']],
    nests: true,
    strings: [DOC, { ...LONG_DOUBLE, documents: 'alone' }, { ...BACKTICK }],
    character: CHARACTER,
  },
  just: SHELL,
  kotlin: NESTING,
  lean: { line: ['--'], block: [['/-', '-/']], nests: true, strings: [LONG_DOUBLE], character: CHARACTER },
  less: STYLE,
  lisp: LISP,
  lua: LUA,
  makefile: { line: ['#'], block: [], strings: [], spaced: true },
  matlab: {
    line: ['%', '#', '...'],
    block: [
      ['%{', '%}'],
      ['#{', '#}'],
    ],
    strings: [DOUBLED, SINGLE_DOUBLED],
    transposes: true,
  },
  nim: {
    line: ['#'],
    block: [
      ['##[', ']##'],
      ['#[', ']#'],
    ],
    nests: true,
    strings: [{ ...TRIPLE }, DOUBLE],
    character: CHARACTER,
  },
  nix: {
    line: ['#'],
    block: [['/*', '*/']],
    strings: [{ ...LONG_SINGLE_DOUBLED, open: "''", close: "''" }, LONG_DOUBLE],
  },
  'objective-c': C,
  'objective-cpp': CPP,
  ocaml: OCAML,
  odin: { ...NESTING, strings: [DOUBLE, BACKTICK] },
  pascal: {
    line: ['//'],
    block: [
      ['{', '}'],
      ['(*', '*)'],
    ],
    strings: [SINGLE_DOUBLED],
  },
  perl: {
    line: ['#'],
    block: [['\n=', '\n=cut']],
    strings: [LONG_DOUBLE, LONG_SINGLE],
    delimited: [
      { at: '<', open: /<<~?(["']?)([A-Z_]\w{0,60})\1/y, close: '$2', closesLine: true },
      { at: 'q', open: /\bq[qwr]?[ ]?\{/y, close: '}' },
      { at: 'q', open: /\bq[qwr]?[ ]?\(/y, close: ')' },
    ],
    spaced: true,
    patterns: true,
  },
  php: {
    line: ['//', '#'],
    block: [['/*', '*/']],
    strings: [LONG_DOUBLE, LONG_SINGLE],
    delimited: [{ at: '<', open: /<<<[ \t]?(["']?)([A-Za-z_]\w{0,60})\1/y, close: '$2', closesLine: true }],
  },
  powershell: {
    line: ['#'],
    block: [['<#', '#>']],
    strings: [{ ...LONG_DOUBLED, escapedBy: '`' }, LONG_SINGLE_DOUBLED],
    delimited: [
      { at: '@', open: /@"(?=\s*\n)/y, close: '\n"@' },
      { at: '@', open: /@'(?=\s*\n)/y, close: "\n'@" },
    ],
    spaced: true,
  },
  prolog: { ...PERCENT, block: [['/*', '*/']], character: { at: '0', pattern: /0'\\?[^\n]/y } },
  proto: C,
  puppet: { ...HASH, strings: [LONG_DOUBLE, LONG_SINGLE] },
  purescript: HASKELL,
  python: PYTHON,
  r: {
    line: ['#'],
    block: [],
    strings: [LONG_DOUBLE, LONG_SINGLE, BACKTICK],
    delimited: [{ at: 'rR', open: /\b[rR]["'](-{0,9})\(/y, close: ')$1' }],
  },
  racket: LISP,
  ruby: RUBY,
  rust: { ...NESTING, strings: [LONG_DOUBLE], delimited: [RAW_HASHES] },
  sas: { line: [], block: [['/*', '*/']], lineStart: ['*'], strings: [LONG_DOUBLED, LONG_SINGLE_DOUBLED] },
  scala: NESTING,
  scheme: LISP,
  scss: STYLE,
  shellscript: SHELL,
  solidity: C,
  sql: SQL,
  starlark: PYTHON,
  stata: { line: ['//'], block: [['/*', '*/']], lineStart: ['*'], strings: [DOUBLED], spaced: true },
  swift: {
    ...SLASHES,
    nests: true,
    strings: [TRIPLE, DOUBLE],
    delimited: [{ at: '#', open: /(#{1,9})"/y, close: '"$1' }],
  },
  'system-verilog': { ...SLASHES, strings: [DOUBLE] },
  tcl: { line: [], lineStart: ['#'], block: [], strings: [] },
  terraform: { line: ['#', '//'], block: [['/*', '*/']], strings: [DOUBLE], delimited: [HERE_DOCUMENT] },
  thrift: { ...C, line: ['//', '#'] },
  typescript: SCRIPT,
  typescriptreact: SCRIPT,
  vb: { line: ["'"], lineStart: ['REM ', 'Rem '], block: [], strings: [DOUBLED] },
  verilog: { ...SLASHES, strings: [DOUBLE] },
  vhdl: DASHES,
  vim: { line: [], lineStart: ['"', '#'], block: [], strings: [] },
  wgsl: { ...SLASHES, nests: true, strings: [] },
  zig: {
    line: ['//'],
    block: [],
    strings: [DOUBLE],
    character: CHARACTER,
    delimited: [{ at: '\\', open: /\\\\/y, close: '\n' }],
  },
};

/** Other names under which editors know a language. */
export const SAME_LANGUAGE: Readonly<Record<string, string>> = {
  'common-lisp': 'lisp',
  commonlisp: 'lisp',
  'emacs-lisp': 'lisp',
  elisp: 'lisp',
  bazel: 'starlark',
  cuda: 'cuda-cpp',
  'c++': 'cpp',
  docker: 'dockerfile',
  'fortran-modern': 'fortran',
  FortranFreeForm: 'fortran',
  FortranFixedForm: 'fortran-fixed',
  fortran_fixed: 'fortran-fixed',
  gitignore: 'ignore',
  'git-rebase': 'ignore',
  hcl: 'terraform',
  lean4: 'lean',
  make: 'makefile',
  mysql: 'sql',
  objc: 'objective-c',
  objectpascal: 'pascal',
  octave: 'matlab',
  perl6: 'perl',
  plsql: 'sql',
  postgres: 'sql',
  proto3: 'proto',
  protobuf: 'proto',
  rlang: 'r',
  sass: 'scss',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  systemverilog: 'system-verilog',
  sqlite: 'sql',
  viml: 'vim',
  visualbasic: 'vb',
};

/** Languages by file name extension, or by whole file name. */
export const CODE_EXTENSIONS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ada: 'ada adb ads',
    apex: 'apex cls trigger',
    asm: 'asm s nasm',
    awk: 'awk',
    bat: 'bat cmd',
    bibtex: 'bib',
    c: 'c h',
    clojure: 'clj cljs cljc edn',
    cmake: 'cmake',
    cobol: 'cob cbl cpy',
    coffeescript: 'coffee',
    cpp: 'cc cpp cxx hpp hh hxx ino',
    crystal: 'cr',
    csharp: 'cs csx',
    css: 'css',
    'cuda-cpp': 'cu cuh',
    d: 'd',
    dart: 'dart',
    dockerfile: 'dockerfile containerfile',
    elixir: 'ex exs',
    elm: 'elm',
    erlang: 'erl hrl',
    fish: 'fish',
    fortran: 'f90 f95 f03 f08',
    'fortran-fixed': 'f for f77',
    fsharp: 'fs fsi fsx',
    gdscript: 'gd',
    gleam: 'gleam',
    glsl: 'glsl vert frag',
    go: 'go',
    graphql: 'graphql gql',
    groovy: 'groovy gradle jenkinsfile',
    haskell: 'hs',
    haxe: 'hx',
    hlsl: 'hlsl',
    ignore: 'gitignore dockerignore npmignore',
    java: 'java',
    javascript: 'js mjs cjs es6',
    javascriptreact: 'jsx',
    julia: 'jl',
    just: 'justfile just',
    kotlin: 'kt kts',
    lean: 'lean',
    less: 'less',
    lisp: 'el lisp lsp cl',
    lua: 'lua luau',
    makefile: 'mk mak makefile gnumakefile',
    matlab: 'm',
    nim: 'nim nims',
    nix: 'nix',
    'objective-c': 'objc',
    'objective-cpp': 'mm',
    ocaml: 'ml mli',
    odin: 'odin',
    pascal: 'pas dpr lpr',
    perl: 'pl pm t pod',
    php: 'php phtml',
    powershell: 'ps1 psm1 psd1',
    prolog: 'pro prolog',
    proto: 'proto',
    puppet: 'pp',
    purescript: 'purs',
    python: 'py pyi pyw pyx',
    r: 'r',
    racket: 'rkt',
    ruby: 'rb rake gemspec gemfile rakefile',
    rust: 'rs',
    sas: 'sas',
    scala: 'scala sc sbt',
    scheme: 'scm ss',
    scss: 'scss sass',
    shellscript: 'sh bash zsh ksh bashrc zshrc profile',
    solidity: 'sol',
    sql: 'sql ddl psql',
    starlark: 'bzl star bazel build workspace',
    stata: 'do ado',
    swift: 'swift',
    'system-verilog': 'sv svh',
    tcl: 'tcl',
    terraform: 'tf tfvars hcl',
    thrift: 'thrift',
    typescript: 'ts mts cts',
    typescriptreact: 'tsx',
    vb: 'vb vbs bas',
    verilog: 'v vh',
    vhdl: 'vhd vhdl',
    vim: 'vim vimrc',
    wgsl: 'wgsl',
    zig: 'zig zon',
  }).flatMap(([language, extensions]) => extensions.split(' ').map((extension) => [extension, language])),
);
