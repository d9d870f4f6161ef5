import { lexiconAbroad } from '../../src/core/inputs/markdown/lexiconAbroad';
import { hasOtherLetters } from '../../src/core/inputs/markdown/wordsAbroad';
import type { GeneratedFile } from './generatedFile';

/** Headings of other languages that no letter tells from English ones, so that they must be known whatever the document. */
export function plainAbroad(): readonly GeneratedFile[] {
  const rows = lexiconAbroad.flatMap(([topic, rank, strength, words]) => {
    const plain = words.split('|').filter((word) => !hasOtherLetters(word));
    return plain.length === 0 ? [] : [`  ${JSON.stringify([topic, rank, strength, plain.join('|')])},\n`];
  });
  const text = `// Made from lexiconAbroad by \`npm run generate\`; edit that instead.
import type { LexiconRow } from '../lexiconWords';

export const plainAbroad: readonly LexiconRow[] = [
${rows.join('')}];
`;
  return [{ path: 'src/core/inputs/markdown/generated/plainAbroad.ts', text }];
}
