import type { RuleFunction } from './define';
import { findWords, wordsOf } from './words';

const percent = /(?<![\p{L}\p{N}.])(\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)/giu;
const figure = /(?<![\p{L}\p{N}.]|[\p{L}\p{N}][-−])[-−]?\d+(?:\.\d+)?/gu;

/** Negations that reach over the words after them, until the sentence or clause ends. */
const negations: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'without',
  'nor',
  'neither',
  'cannot',
  'isn',
  'doesn',
  'don',
  'excluding',
  'except',
]);

export const textFunctions: readonly RuleFunction[] = [
  {
    signature: 'mentions(string, list<string>): bool',
    means: 'some of the terms occurs as whole words, case and plural aside',
    run: (_, text: string, terms: readonly string[]) => {
      const words = wordsOf(text);
      return terms.some((term) => findWords(words, wordsOf(term)) >= 0);
    },
  },
  {
    signature: 'sameText(string, string): bool',
    means: 'equal once spaces, case, punctuation and British or American spelling are evened out',
    run: (_, one: string, other: string) => wordsOf(one).join(' ') === wordsOf(other).join(' '),
  },
  {
    signature: 'vague(string): bool',
    means: 'uses words nobody can check, such as all patients',
    run: ({ tables }, text: string) => {
      const words = wordsOf(text);
      return tables.terms.vague.some((term) => findWords(words, wordsOf(term)) >= 0);
    },
  },
  {
    signature: 'numbersIn(string): list<double>',
    means: 'the numbers in a text; those inside a word, such as COVID-19 or v2, are left out',
    run: (_, text: string) => numbersIn(text),
  },
  {
    signature: 'sharesIn(string): list<double>',
    means: 'the percentages in a text, as fractions',
    run: (_, text: string) => [...text.matchAll(percent)].map((match) => Number(match[1]) / 100),
  },
  {
    signature: 'medicalPurposes(string): list<string>',
    means: 'the purposes named in a text, in the words of card.intendedUse.purposes; words under a negation do not count',
    run: ({ tables }, text: string) => {
      const clauses = text.split(/[.;:!?\n]|,\s*but\b|\bbut\b/u).map(wordsOf);
      return Object.entries(tables.terms.purposes)
        .filter(([, terms]) => clauses.some((words) => terms.some((term) => affirmed(words, wordsOf(term)))))
        .map(([purpose]) => purpose);
    },
  },
  {
    signature: 'identifier(string): bool',
    means: 'a field name that points to a person: name, address, NHS number, date of birth, free text',
    run: ({ tables }, name: string) => namesOne(name, tables.terms.identifiers),
  },
  {
    signature: 'afterOutcome(string): bool',
    means: 'a field name that speaks of the outcome or of later care',
    run: ({ tables }, name: string) => namesOne(name, tables.terms.afterOutcome),
  },
];

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(figure)]
    .filter((match) => {
      const next = text.charAt(match.index + match[0].length);
      return !/\p{L}/u.test(next);
    })
    .map((match) => Number(match[0].replace('−', '-')));
}

function affirmed(words: readonly string[], sought: readonly string[]): boolean {
  for (let at = findWords(words, sought); at >= 0; at = findWords(words, sought, at + 1)) {
    if (!words.slice(0, at).some((word) => negations.has(word))) return true;
  }
  return false;
}

/** `dateOfBirth`, `date_of_birth` and `Date of birth` are one name. */
function namesOne(name: string, terms: readonly string[]): boolean {
  const words = wordsOf(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '));
  return terms.some((term) => {
    const at = findWords(words, wordsOf(term));
    return term.startsWith('=') ? at === 0 && words.length === wordsOf(term).length : at >= 0;
  });
}
