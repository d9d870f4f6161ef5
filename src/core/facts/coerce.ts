import type { FactScalar } from './documentFacts';
import { excerpt } from './excerpt';
import { foldWord } from './folding';
import { recordWords } from './generated/entries';
import { metricNames } from './metricNames';
import { isPlaceholder, saysNone } from './placeholders';
import { readDate } from './readDate';
import { readDuration } from './readDuration';
import { readInteger, readNumber } from './readNumber';
import type { LeafShape } from './shape';
import { entryAt, lastKey } from './vocabulary';

/**
 * What a written text says for a fact of its type. `none` answers that there is none, where the fact may have none;
 * `bad` cannot be read as the fact's type, and the fact counts as unknown.
 */
export type Coerced =
  | { readonly kind: 'value'; readonly value: FactScalar }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly message: string };

const roles = entryAt('people[].role')?.suggest ?? [];
const metrics = entryAt('results[].metric')?.suggest ?? [];
const stages = entryAt('project.stage')?.values ?? [];

/** Words of other facts that these take up, without being limited to them. */
const comparedWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['records[].covers[]', recordWords.covers.split('|')],
  ['records[].result', recordWords.result.split('|')],
  ['records[].about[]', [...roles, ...stages]],
  ['risk.reviews[].attendees[]', roles],
  ['risk.assumptions[].metric', metrics],
  ['monitoring.indicators[].metric', metrics],
]);

export function coerce(shape: LeafShape, written: string): Coerced {
  const text = written.trim();
  const closed = shape.entry.values === undefined ? undefined : closedWord(shape.entry.values, text);
  if (closed !== undefined) return { kind: 'value', value: closed };
  if (isPlaceholder(text)) return { kind: 'placeholder' };
  if (shape.entry.type !== 'list' && shape.entry.absence === 'none' && saysNone(text)) return { kind: 'none' };
  const value = typedValue(shape, text);
  return value === undefined ? { kind: 'bad', message: `${lastKey(shape.path)}: ${wanted(shape, text)}` } : { kind: 'value', value };
}

function typedValue(shape: LeafShape, text: string): FactScalar | undefined {
  switch (shape.type) {
    case 'string':
    case 'list':
      return offeredWord(shape, text) ?? text;
    case 'text':
    case 'ref':
      return text;
    case 'url':
      return text.replace(/^<(.*)>$/, '$1');
    case 'number':
      return readNumber(text);
    case 'integer':
      return readInteger(text, shape.entry.unit);
    case 'percentage': {
      const share = readNumber(text);
      return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
    }
    case 'boolean':
      return readBoolean(text);
    case 'date':
      return readDate(text);
    case 'duration':
      return readDuration(text);
    case 'enum':
      return undefined;
  }
}

/** A closed word as the vocabulary spells it; a remark may follow it, as in "Open - controlled" or "yes ()". */
function closedWord(values: readonly string[], text: string): string | undefined {
  const exact = wordIn(values, text);
  if (exact !== undefined) return exact;
  const remark = /^(.+?)\s*(?:\s[-–—]\s|[(:;,])/.exec(text);
  return remark?.[1] === undefined ? undefined : wordIn(values, remark[1]);
}

const foldedWords = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function wordIn(values: readonly string[], text: string): string | undefined {
  let words = foldedWords.get(values);
  if (words === undefined) {
    words = new Map(values.map((value) => [foldWord(value), value]));
    foldedWords.set(values, words);
  }
  return words.get(foldWord(text));
}

/** An open word that rules compare with, in their spelling: "Clinical Safety Officer" is clinical-safety-officer, "Pass" is pass. */
function offeredWord({ entry, path }: LeafShape, text: string): string | undefined {
  const offered = entry.suggest ?? comparedWords.get(path);
  if (offered === undefined) return undefined;
  return wordIn(offered, otherWords.get(path)?.get(foldWord(text)) ?? text);
}

/** Other words for how a test ended. */
const outcomes: ReadonlyMap<string, string> = new Map([
  ['passed', 'pass'],
  ['failed', 'fail'],
]);
/** Other words for a metric. */
const namesOfMetrics: ReadonlyMap<string, string> = new Map(
  metricNames.flatMap(([canonical, , words]) => words.split('|').map((word): [string, string] => [foldWord(word), canonical])),
);
const otherWords: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['records[].result', outcomes],
  ['results[].metric', namesOfMetrics],
  ['risk.assumptions[].metric', namesOfMetrics],
  ['monitoring.indicators[].metric', namesOfMetrics],
]);

function readBoolean(text: string): boolean | undefined {
  const match = /^(yes|no|true|false|y|n)(?:\s*[.,;:(–—-].*)?$/is.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  return word === 'yes' || word === 'true' || word === 'y';
}

function wanted(shape: LeafShape, text: string): string {
  const shown = excerpt(text);
  switch (shape.type) {
    case 'number':
      return `a number is expected, not "${shown}"`;
    case 'integer':
      return `a whole number is expected, not "${shown}"`;
    case 'percentage':
      return `a share from 0 to 1 or a percentage such as 94% is expected, not "${shown}"`;
    case 'boolean':
      return `yes or no is expected, not "${shown}"`;
    case 'date':
      return `a date such as 2026-11-24 is expected, not "${shown}"`;
    case 'duration':
      return `a number and a unit such as 12 months, 3 days or 4 hours is expected, not "${shown}"`;
    default: {
      const values = shape.entry.values ?? [];
      const list = values.length > 12 ? `${values.slice(0, 12).join(', ')} and ${values.length - 12} more` : values.join(', ');
      return `"${shown}" is not one of ${list}`;
    }
  }
}
