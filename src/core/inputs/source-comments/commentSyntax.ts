/** How a language writes comments and texts. A text in quotes ends with its line; one in `longQuotes` may go on. */
export interface CommentSyntax {
  /** From here to the end of the line. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  readonly quotes: readonly string[];
  readonly longQuotes: readonly string[];
}

const slashes: CommentSyntax = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'"], longQuotes: [] };
const scripts: CommentSyntax = { ...slashes, longQuotes: ['`'] };
const pages: CommentSyntax = {
  line: ['//'],
  block: [
    ['<!--', '-->'],
    ['/*', '*/'],
  ],
  quotes: [],
  longQuotes: [],
};
const hashes: CommentSyntax = { line: ['#'], block: [], quotes: ['"', "'"], longQuotes: [] };
/** A text in three quotes is how Python documents a function. */
const python: CommentSyntax = {
  ...hashes,
  block: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
};
const dashes: CommentSyntax = {
  line: ['--'],
  block: [
    ['/*', '*/'],
    ['--[[', ']]'],
    ['{-', '-}'],
  ],
  quotes: ['"', "'"],
  longQuotes: [],
};
const semicolons: CommentSyntax = { line: [';'], block: [['#|', '|#']], quotes: ['"'], longQuotes: [] };
const percents: CommentSyntax = { line: ['%'], block: [['%{', '%}']], quotes: ['"'], longQuotes: [] };
const stars: CommentSyntax = { line: ['//'], block: [['(*', '*)']], quotes: ['"'], longQuotes: [] };

const families: readonly (readonly [CommentSyntax, string])[] = [
  [slashes, 'c cc cpp cxx h hh hpp hxx cs java kt kts scala groovy swift dart rs cu cuh proto sol zig v sv glsl stan sas scss'],
  [scripts, 'js mjs cjs jsx ts mts cts tsx go'],
  [pages, 'html htm vue svelte'],
  [python, 'py pyi pyx'],
  [hashes, 'rb pl pm sh bash zsh r nim tcl ex exs cr cmake mk robot feature'],
  [{ ...hashes, block: [['#=', '=#']] }, 'jl'],
  [{ ...hashes, block: [['<#', '#>']] }, 'ps1 psm1'],
  [{ ...slashes, line: ['//', '#'] }, 'php tf'],
  [{ ...slashes, line: ['//', '%'] }, 'm mm'],
  [dashes, 'sql lua hs elm adb ads vhd vhdl'],
  [semicolons, 'lisp lsp clj cljs cljc el scm rkt asm'],
  [percents, 'erl hrl tex'],
  [stars, 'ml mli fs fsx fsi pas'],
  [{ line: ["'"], block: [], quotes: ['"'], longQuotes: [] }, 'vb bas vbs cls'],
  [{ line: ['!'], block: [], quotes: ['"', "'"], longQuotes: [] }, 'f f90 f95 f03 f08 for'],
];

const byEnding: ReadonlyMap<string, CommentSyntax> = new Map(
  families.flatMap(([syntax, endings]) => endings.split(' ').map((ending): [string, CommentSyntax] => [ending, syntax])),
);

/** For a file that a project names although its ending is not known: whatever most languages take for a comment. */
const unknown: CommentSyntax = {
  line: ['//', '#', '--', ';', '%'],
  block: [
    ['/*', '*/'],
    ['<!--', '-->'],
  ],
  quotes: ['"'],
  longQuotes: [],
};

const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

export const commentSyntaxOf = (path: string): CommentSyntax => byEnding.get(endingOf(path)) ?? unknown;

/** The endings by which a file counts as source code, without their point. */
export const sourceEndings: readonly string[] = [...byEnding.keys()];

/** Whether the name of a file says that it is source code. */
export const isSourceName = (path: string): boolean => byEnding.has(endingOf(path));
