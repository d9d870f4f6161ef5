import type { Draft } from '../../facts/drafts';
import type { FactBuilder } from '../../facts/factBuilder';
import { readNumber } from '../../facts/readNumber';
import type { Span } from '../../text/span';
import type { Result } from './result';
import type { Title } from './title';

/**
 * What the body of a card repeats of its front matter, where the two disagree: a figure of a metric for which the front matter has
 * figures, none of them this one, and another version behind the name in the title. The front matter is the one that is judged.
 */
export function sayDisagreements(builder: FactBuilder, results: readonly Result[], title: Title | undefined): void {
  const told = toldResults(builder);
  for (const { metric, measured, also } of results) {
    const value = readNumber(measured.value.meant);
    const same = told.filter((one) => one.metric === metric.meant);
    const [first] = same;
    // A figure of a group or site is a figure of its own, which the front matter need not have.
    if (first === undefined || value === undefined || ['group', 'site'].some((key) => also.has(key))) continue;
    if (same.some((one) => Math.abs(one.value - value) <= rounding)) continue;
    const message = `The text gives ${metric.text} as ${measured.value.text}, and no figure of the front matter is that`;
    contradict(builder, { message, span: measured.value.span, told: first.span });
  }
  sayOtherVersion(builder, title);
}

/** Half a percentage point: prose rounds. */
export const rounding = 0.0051;

function sayOtherVersion(builder: FactBuilder, title: Title | undefined): void {
  const name = leafIn(cardOf(builder), 'name');
  const version = leafIn(cardOf(builder), 'version');
  if (title === undefined || name === undefined || version?.value === undefined || !title.text.startsWith(name.written)) return;
  const found = /^\s+v?(\d{1,4}(?:\.\d{1,4}){1,3})$/i.exec(title.text.slice(name.written.length))?.[1];
  if (found === undefined || found === version.value) return;
  const span = { start: title.span.end - found.length, end: title.span.end };
  contradict(builder, {
    message: `The title says version ${found}, the front matter ${version.value}, which is judged`,
    span,
    told: version.span,
  });
}

function contradict(builder: FactBuilder, { message, span, told }: { message: string; span: Span; told: Span }): void {
  builder.rawProblem({
    code: 'contradiction',
    severity: 'warning',
    message,
    span,
    related: [{ span: told, label: 'stated in the front matter' }],
  });
}

interface Told {
  readonly path: string;
  readonly metric: string;
  readonly value: number;
  readonly span: Span;
}

/** The figures that are stated so far, with what they measure. */
export function toldResults(builder: FactBuilder): readonly Told[] {
  const list = builder.root.fields.get('results');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item, i): readonly Told[] => {
    const metric = leafIn(item, 'metric')?.value;
    const value = leafIn(item, 'value');
    return typeof metric === 'string' && typeof value?.value === 'number'
      ? [{ path: `results[${i}]`, metric, value: value.value, span: value.span }]
      : [];
  });
}

const cardOf = (builder: FactBuilder): Draft | undefined => builder.root.fields.get('card');

function leafIn(draft: Draft | undefined, key: string) {
  const leaf = draft?.kind === 'object' ? draft.fields.get(key) : undefined;
  return leaf?.kind === 'leaf' ? leaf : undefined;
}
