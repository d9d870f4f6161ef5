import type { DescribedFact } from './factEntry';
import { vocabularyPath } from './factPath';
import { describedFacts } from './vocabulary/index';

export { describedFacts };

const facts: ReadonlyMap<string, DescribedFact> = new Map(describedFacts.map((fact) => [fact.path, fact]));

/** What explains a fact to people, by a path as `entryAt` takes it. */
export function describedAt(path: string): DescribedFact | undefined {
  const plain = vocabularyPath(path);
  return facts.get(plain) ?? facts.get(`${plain}[]`);
}
