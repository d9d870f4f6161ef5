import type { Facts } from '../../core/index';
import { definedIds } from './definedIds';

/** How the ids of a list begin where nobody has written one yet. */
const usual: Readonly<Record<string, string>> = {
  'risk.hazards[]': 'H-001',
  'risk.hazards[].controls[]': 'C-001',
  'results[]': 'P-01',
  'records[]': 'R-01',
};

/** The id after the highest of a list, `H-004` after `H-003`, counted among the ids that are written like the last one. */
export function nextId(list: string, facts: Facts): string {
  const ids = definedIds([list], facts).map(({ id }) => id);
  const last = ids.map((id) => /^(.*?)(\d+)$/.exec(id)).findLast((match) => match !== null);
  if (last?.[1] === undefined) return usual[list] ?? 'TBC';
  const [, begin, digits = ''] = last;
  const numbers = ids.flatMap((id) =>
    id.startsWith(begin) && /^\d+$/.test(id.slice(begin.length)) ? [Number(id.slice(begin.length))] : [],
  );
  return `${begin}${String(Math.max(...numbers) + 1).padStart(digits.length, '0')}`;
}
