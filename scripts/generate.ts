// Writes the files that are made from others: npm run generate. With --check it only compares, and fails when one differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { factEntries } from './generate/factEntries';
import type { GeneratedFile } from './generate/generatedFile';

const check = process.argv.includes('--check');

/** The others read what the first makes, so they are loaded after it was written. A new kind of generated file is one line here. */
async function generators(): Promise<readonly (() => readonly GeneratedFile[])[]> {
  return [
    (await import('./generate/coverage')).coveragePage,
    (await import('./generate/factReference')).factReference,
    (await import('./generate/factSchemas')).factSchemas,
    (await import('./generate/factTypes')).factTypes,
    (await import('./generate/glossaryPage')).glossaryPage,
    (await import('./generate/learnPath')).learnPath,
    (await import('./generate/plainAbroad')).plainAbroad,
    (await import('./generate/rulePages')).rulePages,
  ];
}

function compare(files: readonly GeneratedFile[]): number {
  const stale = files.filter(({ path, text }) => textAt(path) !== text);
  for (const { path, text } of stale) {
    if (check) console.error(`${path} differs from what it is made from; run npm run generate`);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${path}`);
    }
  }
  return stale.length;
}

async function generate(): Promise<void> {
  const entries = factEntries();
  const staleEntries = compare(entries);
  const files = (await generators()).flatMap((make) => make());
  const stale = staleEntries + compare(files);
  console.log(`${entries.length + files.length} generated files looked at, ${stale} ${check ? 'differ' : 'written'}`);
  process.exitCode = files.length === 0 || (check && stale > 0) ? 1 : 0;
}

void generate();

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}
