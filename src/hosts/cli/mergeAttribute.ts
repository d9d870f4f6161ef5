import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkoutAt } from './gitCheckout';
import { fileErrorWords, isFileError } from './inside';
import type { Terminal } from './terminal';
import { writeAtomic } from './writeAtomic';

/**
 * Tells git to join the lines of a decisions file, so that two branches that each add a decision merge without a question. Nothing is
 * done outside a repository, or where its attributes speak of the file already. Answers with what was done, in words.
 */
export async function joinByLines(folder: string, file: string, { env }: Pick<Terminal, 'env'>): Promise<string | undefined> {
  const checkout = await checkoutAt(folder, env.HOME);
  if (checkout === undefined) return undefined;
  const name = basename(file);
  const beside = join(folder, dirname(file), '.gitattributes');
  const speaks = [beside, join(checkout.top, '.gitattributes')].some((path) =>
    (textAt(path) ?? '').split('\n').some((line) => line.includes(name) && /\bmerge\b/.test(line)),
  );
  if (speaks) return undefined;
  const before = textAt(beside) ?? '';
  try {
    writeAtomic(beside, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${name} merge=union\n`);
  } catch (error) {
    return `To merge decisions of two branches line by line, add "${name} merge=union" to .gitattributes (${fileErrorWords(error)}).`;
  }
  return `.gitattributes now tells git to merge ${name} line by line.`;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
