import { shapeAt } from '../../facts/vocabulary';
import { splitFrontMatter } from '../yaml/frontMatter';

/** The keys at the top of the front matter, as they are spelt there; none without front matter. */
export function frontKeys(text: string): ReadonlySet<string> {
  const yaml = splitFrontMatter(text)?.yaml ?? '';
  return new Set([...yaml.matchAll(/^([\w-]+)[ \t]*:/gm)].map((match) => match[1] ?? ''));
}

/** Own keys that front matter of other makes has too. */
const shared = new Set(['name', 'version', 'licence', 'datasets', 'summary', 'components', 'contacts', 'results', 'ethics']);

/** Whether front matter is written for us, so that it could state every fact: it has a key that only our vocabulary has. */
export function isOwnFrontMatter(keys: ReadonlySet<string>, home: 'card' | 'risk'): boolean {
  const shape = shapeAt(home);
  const roots = shapeAt('');
  const own = [shape, roots].flatMap((each) => (each?.kind === 'object' ? [...each.fields.keys()] : []));
  return own.some((key) => keys.has(key) && !shared.has(key));
}
