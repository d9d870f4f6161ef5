// Writes the files that are made from others: npm run generate. With --check it only compares, and fails when one differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { coveragePage } from './generate/coverage';
import { factReference } from './generate/factReference';
import { factSchemas } from './generate/factSchemas';
import { factTypes } from './generate/factTypes';
import type { GeneratedFile } from './generate/generatedFile';
import { glossaryPage } from './generate/glossaryPage';
import { learnPath } from './generate/learnPath';
import { rulePages } from './generate/rulePages';

/** A new kind of generated file is one line here. */
const generators: readonly (() => readonly GeneratedFile[])[] = [
  factTypes,
  factSchemas,
  factReference,
  rulePages,
  coveragePage,
  glossaryPage,
  learnPath,
];

const check = process.argv.includes('--check');
const files = generators.flatMap((generate) => generate());
const stale = files.filter(({ path, text }) => textAt(path) !== text);

if (check) {
  for (const { path } of stale) console.error(`${path} differs from what it is made from; run npm run generate`);
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
console.log(`${files.length} generated files looked at, ${stale.length} ${check ? 'differ' : 'written'}`);
process.exitCode = files.length === 0 || (check && stale.length > 0) ? 1 : 0;

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}
