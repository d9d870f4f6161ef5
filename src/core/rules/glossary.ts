import type { Citation } from './rule';

/** A word of the field, from `rules/glossary.yaml`. */
export interface GlossaryTerm {
  /** Also its anchor on the page. */
  readonly id: string;
  readonly term: string;
  /** Other spellings by which texts are searched for it. */
  readonly also: readonly string[];
  /** In our own words, two or three sentences. */
  readonly means: string;
  /** The document that sets the term; absent for words of this product and of statistics. */
  readonly source?: Pick<Citation, 'source' | 'clause' | 'checked'>;
  /** Where it has its meaning; empty for everywhere. */
  readonly nations: readonly string[];
  /** Facts at whose keys the editor explains it. */
  readonly facts: readonly string[];
  readonly see: readonly string[];
  /** An everyday word: where a text says it, it seldom means this. */
  readonly common?: true;
}

export type Glossary = readonly GlossaryTerm[];

/** The terms that a key of a document is explained with, in the order of the glossary. */
export const termsOfFact = (glossary: Glossary, path: string): Glossary => glossary.filter(({ facts }) => facts.includes(path));

/** The first sentence of what a term means, for a tooltip. */
export const shortMeaning = ({ means }: GlossaryTerm): string => /^.*?[.](?=\s|$)/.exec(means)?.[0] ?? means;

export interface FoundTerm {
  readonly term: GlossaryTerm;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of a glossary in a text: whole words, the longest first, in any case but for abbreviations. */
export function termFinder(glossary: Glossary): (text: string) => readonly FoundTerm[] {
  const bySpelling = new Map(
    glossary
      .filter(({ common }) => common !== true)
      .flatMap((term) => [term.term, ...term.also].map((spelling) => [spelling, term] as const)),
  );
  const folded = new Map(
    [...bySpelling].filter(([spelling]) => !isAbbreviation(spelling)).map(([spelling, term]) => [spelling.toLowerCase(), term]),
  );
  const spellings = [...bySpelling.keys()].sort((a, b) => b.length - a.length);
  const pattern = `(?<![\\p{L}\\p{N}/-])(?:${spellings.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}/-])`;
  return (text) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].flatMap(({ 0: found, index }) => {
      const term = bySpelling.get(found) ?? folded.get(found.toLowerCase());
      return term === undefined ? [] : { term, start: index, end: index + found.length };
    });
}

const isAbbreviation = (spelling: string): boolean => /\p{Lu}.*\p{Lu}/u.test(spelling) && !spelling.includes(' ');
