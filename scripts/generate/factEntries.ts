import { describedFacts } from '../../src/core/facts/describedFacts';
import { entryColumns } from '../../src/core/facts/entryLines';
import { type DescribedFact, usualOf } from '../../src/core/facts/factEntry';
import { recordKinds } from '../../src/core/facts/vocabulary/recordKinds';
import type { GeneratedFile } from './generatedFile';

/** What reading and judging need of the vocabulary, as `entriesOf` reads it: without the words that explain it, which are a third of it. */
export function factEntries(): readonly GeneratedFile[] {
  const lines = describedFacts.map((fact, i) => lineOf(fact, describedFacts[i - 1]?.path ?? ''));
  const text = `// Made from the vocabulary by \`npm run generate\`; edit that instead.
export const entryLines = \`${lines.join('\n')}\`;

/** The words that records of any kind may cover, and those for how they ended. */
export const recordWords = ${JSON.stringify({ covers: wordsOfRecords('covers'), result: wordsOfRecords('result') })};
`;
  return [{ path: 'src/core/facts/generated/entries.ts', text }];
}

function wordsOfRecords(key: 'covers' | 'result'): string {
  return [...new Set(Object.values(recordKinds).flatMap((kind) => kind[key] ?? []))].map(plain).join('|');
}

function lineOf(fact: DescribedFact, before: string): string {
  const shared = sharedKeys(fact.path, before);
  const usual = usualOf(fact.path);
  const cells = entryColumns.map((column) => {
    const value = (column === 'aliases' ? onceEach(fact.aliases) : fact[column]) ?? [];
    return value === usual[column as keyof typeof usual] ? '' : [value].flat().map(plain).join('|');
  });
  return [`${shared || ''}${fact.path.slice(shared)}`, ...cells].join('\t').trimEnd();
}

/** Without those that differ from another in case, spaces and hyphens alone: whoever looks them up folds these. */
function onceEach(aliases: readonly string[] = []): readonly string[] {
  const folded = aliases.map((alias) => alias.toLowerCase().replace(/[\s_.-]+/g, ''));
  return aliases.filter((_, i) => folded.indexOf(folded[i] ?? '') === i);
}

/** How many letters of a path are whole keys that the path before begins with too. */
function sharedKeys(path: string, before: string): number {
  const ends = [...path.matchAll(/\./g)].map(({ index }) => index + 1);
  return ends.findLast((end) => before.startsWith(path.slice(0, end))) ?? 0;
}

function plain(word: string): string {
  if (/[|\t\n`\\]|\$\{/.test(word)) throw new Error(`A line of the vocabulary cannot hold ${JSON.stringify(word)}`);
  return word;
}
