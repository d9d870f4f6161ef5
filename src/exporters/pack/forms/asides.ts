import { wordsFor } from '../../../core/index';
import type { Regions } from '../../region';
import { checkedWords } from '../../wording';
import type { Inline, Line } from '../document/document';
import { line, run } from '../document/lines';
import { placeRun } from '../placeWords';
import type { Applicability, FilledQuestion } from './filled';

/** Where a question comes from and what a reader should know of it. */
export function asideLines({ question: { clause, checked, note } }: FilledQuestion): readonly Line[] {
  const shown = line(
    clause === undefined ? undefined : run(`${/^\d/.test(clause) ? `Clause ${clause}` : clause}.`, 'note'),
    checked === undefined ? undefined : run(`This question is ${checkedWords[checked]}.`, 'note'),
    note === undefined ? undefined : run(note, 'note'),
  );
  return shown.length === 0 ? [] : [shown];
}

/** Why something is not asked, or what is missing to know whether it is. */
export function doubtLine({ holds, facts }: Applicability, { what, regions }: { readonly what: string; readonly regions: Regions }): Line {
  const start =
    holds === 'no' ? run('Does not apply, as the documents stand.', 'strong') : run(`Not stated whether ${what} applies.`, 'gap');
  const relevant = facts.filter(({ value }) => holds === 'no' || value === undefined);
  return line(
    start,
    ...relevant.flatMap(({ path, value, place }): readonly (Inline | undefined)[] => {
      const name = run(`${sentence(wordsFor(path))}:`);
      if (value === undefined) return [name, run('not stated', 'gap'), run(path, 'code')];
      return [name, run(value), placeRun(place, regions)];
    }),
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
