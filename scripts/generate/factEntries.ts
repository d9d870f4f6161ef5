import { describedFacts } from '../../src/core/facts/describedFacts';
import { type DescribedFact, usual } from '../../src/core/facts/factEntry';
import type { GeneratedFile } from './generatedFile';

/** What reading and judging need of the vocabulary: without the words that explain it, which are a third of it. */
export function factEntries(): readonly GeneratedFile[] {
  const lines = describedFacts.map((fact) => `  ${JSON.stringify(needed(fact))},\n`);
  const text = `// Made from the vocabulary by \`npm run generate\`; edit that instead.
import type { FactEntry } from '../factEntry';

type Shipped = Pick<FactEntry, 'path'> & Partial<FactEntry>;

export const entries: readonly Shipped[] = [
${lines.join('')}];
`;
  return [{ path: 'src/core/facts/generated/entries.ts', text }];
}

function needed({ means: _means, absent: _absent, home: _home, use: _use, ...entry }: DescribedFact): object {
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => usual[key as keyof typeof usual] !== value));
}
