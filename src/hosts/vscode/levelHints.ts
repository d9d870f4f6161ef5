import { InlayHint, l10n, MarkdownString, type Range, type Uri } from 'vscode';
import type { FactValues, Place } from '../../core/index';
import { type RiskMatrix, riskMatrixOf } from '../../exporters/riskMatrix';
import { citationWords, citedSources } from '../../exporters/wording';
import { type CheckedProject, documentAt } from './checkedProject';
import { explainLink, linkCommands } from './commandLinks';
import { plainMarkdown as plain } from './plainMarkdown';

/** The rule that works the level of a rating out again. */
const rules = { initial: 'dcb0129/initial-level-recomputes', residual: 'dcb0129/residual-level-recomputes' } as const;

interface Rated extends Omit<Cell, 'project'> {
  /** Of the last of its words. */
  readonly place: Place;
}

/** The ratings of a project, looked up once for each check: every move of the window asks for its part of them. */
const known = new WeakMap<CheckedProject, readonly Rated[]>();

export function levelHints(project: CheckedProject, uri: Uri, within: Range): readonly InlayHint[] {
  const path = documentAt(project, uri)?.uri;
  const ratings = known.get(project) ?? ratingsIn(project);
  known.set(project, ratings);
  return ratings.flatMap(({ place, ...cell }) => {
    if (place.uri !== path) return [];
    const { end } = project.rangeOf(place);
    if (!within.contains(end)) return [];
    const hint = new InlayHint(end, l10n.t('level {0}', cell.level));
    hint.paddingLeft = true;
    hint.tooltip = tooltip({ ...cell, project });
    return [hint];
  });
}

/** None where a word is missing, an open mark, or foreign to the scheme: then no level follows. */
function ratingsIn({ facts, catalogue }: CheckedProject): readonly Rated[] {
  const values = facts.values as unknown as FactValues;
  const matrix = riskMatrixOf(values, catalogue.data.tables);
  if (matrix === undefined) return [];
  return values.risk.hazards.flatMap((hazard, i) =>
    (['initial', 'residual'] as const).flatMap((rating) => {
      const { severity, likelihood } = hazard[rating];
      const level = severity === undefined || likelihood === undefined ? undefined : matrix.level(severity, likelihood);
      if (severity === undefined || likelihood === undefined || level === undefined) return [];
      const place = lastOf(['severity', 'likelihood'].map((word) => facts.locate(`risk.hazards[${i}].${rating}.${word}`)));
      return place === undefined ? [] : [{ place, matrix, severity, likelihood, level, rule: rules[rating] }];
    }),
  );
}

/** The place further down the document; absent where the words stand in two documents. */
function lastOf([one, other]: readonly (Place | undefined)[]): Place | undefined {
  if (one === undefined || other === undefined || one.uri !== other.uri) return undefined;
  return one.span.end > other.span.end ? one : other;
}

interface Cell {
  readonly matrix: RiskMatrix;
  readonly severity: string;
  readonly likelihood: string;
  readonly level: number;
  readonly rule: string;
  readonly project: CheckedProject;
}

function tooltip({ matrix, severity, likelihood, level, rule, project: { catalogue } }: Cell): MarkdownString {
  const cell = l10n.t('Severity {0} and likelihood {1} give level {2}.', plain(severity), plain(likelihood), level);
  const scheme = matrix.declared
    ? l10n.t('Looked up in: {0}.', plain(matrix.title))
    : l10n.t('Looked up in: {0}, because the log declares no scheme.', plain(matrix.title));
  const found = catalogue.rule(rule);
  const [source] = found === undefined ? [] : citedSources(found, catalogue.data);
  const asked = source === undefined ? [] : [`${l10n.t('Source: {0}', plain(citationWords(source)))} · ${explainLink(rule)}`];
  const text = new MarkdownString([cell, scheme, ...asked].join('\n\n'));
  text.isTrusted = { enabledCommands: linkCommands };
  return text;
}
