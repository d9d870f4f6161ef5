import { foldId } from '../../facts/folding';
import type { Span } from '../../text/span';
import type { Candidate } from './candidate';
import type { Putting } from './putCandidates';
import type { Result } from './result';

/** Headings of factors, which may be about people, devices or surroundings, come last of those about the population. */
const ofFactors = 2;

/** Behind it come headings of groups alone, which say nothing of the population as a whole. */
export const lastOfPopulation = 4;

/** "Age 70 and over, because cataract blurs the image" is a group and the reason for it. */
const reasoned = /,?\s+(?:because|since|as)\s+|:\s+|\s+[–—-]\s+/;

/**
 * A list of factors names groups of people where figures are given by some of them: then one without a figure is a gap.
 * Gives the places that do, which say nothing else of the population.
 */
export function putGroups(
  { builder, text, isTold }: Putting,
  candidates: readonly Candidate[],
  results: readonly Result[],
): readonly Candidate[] {
  if (isTold('card.groups')) return [];
  const measured = new Set(results.flatMap(({ also }) => also.get('group')?.text ?? []).map(foldId));
  return candidates.filter(({ rank, says, keySpan }) => {
    if (rank < ofFactors) return false;
    const groups = says.filter(({ kind, unfilled }) => kind === 'item' && !unfilled).map(({ span }) => partedGroup(text, span));
    if (!groups.some(({ name }) => measured.has(foldId(text.slice(name.start, name.end))))) return false;
    for (const { name, reason } of groups) {
      const at = `card.groups[${builder.item('card.groups', name, keySpan)}]`;
      builder.put(`${at}.name`, text.slice(name.start, name.end), name);
      if (reason !== undefined) builder.put(`${at}.reason`, text.slice(reason.start, reason.end), reason);
    }
    return true;
  });
}

function partedGroup(text: string, { start, end }: Span): { readonly name: Span; readonly reason?: Span } {
  const found = reasoned.exec(text.slice(start, end));
  if (found === null) return { name: { start, end: text[end - 1] === '.' ? end - 1 : end } };
  const at = start + found.index;
  return { name: { start, end: at }, reason: { start: at + found[0].length, end } };
}
