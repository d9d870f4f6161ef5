import type { FactBuilder } from '../../facts/factBuilder';
import { foldWord } from '../../facts/folding';
import { isPlaceholder, saysNone } from '../../facts/placeholders';
import { entryAt } from '../../facts/vocabulary';
import { type LevelLabel, readLevelLabel } from '../levels/levelLabel';
import { dcbLikelihoods, dcbSeverities, decideScale, levelNumber, levelWord, type Scale } from '../levels/scale';
import type { HazardDraft, PartDraft, Stated } from './hazardDraft';

export interface Scales {
  readonly severity: Scale;
  readonly likelihood: Scale;
}

export interface ScaleTables {
  readonly severity: readonly LevelLabel[];
  readonly likelihood: readonly LevelLabel[];
}

const phases = ['initial', 'residual'] as const;
const list = 'risk.hazards';

/** One scale for the whole file, from its scale tables and from every rating in it. */
export function scalesOf(hazards: readonly HazardDraft[], tables: ScaleTables): Scales {
  const labels = (rating: 'severity' | 'likelihood'): readonly LevelLabel[] =>
    hazards.flatMap((hazard) => phases.flatMap((phase) => labelIn(hazard.fields.get(`${phase}.${rating}`)) ?? []));
  const severity = decideScale({ labels: labels('severity'), table: tables.severity, words: dcbSeverities });
  const likelihood = decideScale({ labels: labels('likelihood'), table: tables.likelihood, words: dcbLikelihoods });
  if (severity.scheme !== 'own' && likelihood.scheme !== 'own') return { severity, likelihood };
  // Half a scheme is another scheme: DCB0129 severities beside "Rare" and "Likely" are looked up in a table of the file's own.
  return { severity: { ...severity, scheme: 'own' }, likelihood: { ...likelihood, scheme: 'own' } };
}

function labelIn(stated: Stated | undefined): LevelLabel | undefined {
  return stated === undefined || isPlaceholder(stated.text) ? undefined : readLevelLabel(stated.text);
}

/** States the hazards of a log, and that it uses a scheme of its own when its words are not those of the DCB0129 example. */
export function putHazards(builder: FactBuilder, hazards: readonly HazardDraft[], scales: Scales): void {
  const own = firstOfOwnScheme(hazards, scales);
  if (own !== undefined && !builder.has('risk.scheme.name')) {
    builder.putWritten('risk.scheme.name', { text: own.text, meant: 'own', span: own.span, keySpan: own.keySpan });
  }
  let wordy: Stated | undefined;
  for (const hazard of hazards) {
    const at = `${list}[${builder.item(list, hazard.span, hazard.fields.get('id')?.span ?? hazard.fields.get('name')?.span)}]`;
    for (const [field, stated] of hazard.fields) {
      const left = putField({ builder, path: `${at}.${field}`, field, stated, scales });
      wordy ??= left;
    }
    for (const cause of hazard.causes) putPart(builder, `${at}.causes`, cause);
    for (const control of hazard.controls) putPart(builder, `${at}.controls`, control);
    for (const [i, limitation] of hazard.limitations.entries()) builder.put(`${at}.limitations[${i}]`, limitation.text, limitation.span);
  }
  if (wordy !== undefined) {
    builder.problem({
      code: 'bad-value',
      severity: 'warning',
      message: `Levels are given in words such as "${short(wordy.text)}"; only a number, as in "3 (Undesirable)", is read as the level of a scheme`,
      span: wordy.span,
    });
  }
}

/** Whether a risk may be accepted is no level, and no slip either. */
const acceptance = /^(?:yes|no|acceptable|not acceptable|acc|unacc|tolerable|alarp|afap)\b/i;

function firstOfOwnScheme(hazards: readonly HazardDraft[], scales: Scales): Stated | undefined {
  if (scales.severity.scheme !== 'own') return undefined;
  const words = { severity: dcbSeverities.map(foldWord), likelihood: dcbLikelihoods.map(foldWord) };
  for (const hazard of hazards) {
    for (const phase of phases) {
      for (const rating of ['severity', 'likelihood'] as const) {
        const stated = hazard.fields.get(`${phase}.${rating}`);
        const label = labelIn(stated);
        const word = label === undefined ? undefined : levelWord(label, scales[rating], []);
        if (word !== undefined && !words[rating].includes(foldWord(word))) return stated;
      }
    }
  }
  return undefined;
}

interface FieldToPut {
  readonly builder: FactBuilder;
  readonly path: string;
  readonly field: string;
  readonly stated: Stated;
  readonly scales: Scales;
}

/** Gives back a level that is stated in words and so is no number. */
function putField({ builder, path, field, stated, scales }: FieldToPut): Stated | undefined {
  const { text, span, keySpan } = stated;
  const rating = /\.(severity|likelihood|level)$/.exec(field)?.[1];
  if (rating !== undefined && text !== '' && !isPlaceholder(text)) {
    const label = readLevelLabel(text);
    if (rating === 'level') {
      const number = label === undefined ? undefined : levelNumber(label, scales.severity);
      if (number === undefined) return saysNone(text) || acceptance.test(text) ? undefined : stated;
      builder.putWritten(path, { text, meant: String(number), span, keySpan });
      return undefined;
    }
    const severity = rating === 'severity';
    const meant = label && levelWord(label, severity ? scales.severity : scales.likelihood, severity ? dcbSeverities : dcbLikelihoods);
    builder.putWritten(path, { text, span, keySpan, ...(meant === undefined ? {} : { meant }) });
    return undefined;
  }
  const meant = field === 'status' ? statusOf(text) : undefined;
  if (field === 'patients' && !fits(path, text)) return undefined;
  builder.putWritten(path, { text, span, keySpan, ...(meant === undefined ? {} : { meant }) });
  return undefined;
}

function putPart(builder: FactBuilder, listPath: string, part: PartDraft): void {
  const at = `${listPath}[${builder.item(listPath, part.span)}]`;
  for (const [field, { text, meant: stated, span, keySpan }] of part.fields) {
    const path = `${at}.${field}`;
    const meant = stated ?? (field === 'state' ? stateOf(text) : field === 'type' ? typeOf(text) : undefined);
    // A free word in a column of closed words (a category, "Implementation: in the viewer") says nothing a rule can use.
    if (entryAt(path)?.values !== undefined && meant === undefined && !fits(path, text) && !isPlaceholder(text)) continue;
    builder.putWritten(path, { text, span, keySpan, ...(meant === undefined ? {} : { meant }) });
  }
  for (const [name, references] of part.lists) {
    for (const [i, { text, span }] of references.entries()) builder.put(`${at}.${name}[${i}]`, text, span);
  }
}

function fits(path: string, text: string): boolean {
  const folded = foldWord(text);
  return entryAt(path)?.values?.some((value) => foldWord(value) === folded) === true;
}

const statuses: readonly (readonly [string, RegExp])[] = [
  ['closed', /^(?:closed|resolved|retired|complete|completed|done)\b/i],
  ['transferred', /^(?:transferred|transfer)\b/i],
  ['open', /^(?:open|new|in progress|active|under review|being monitored|monitoring|draft|ongoing|identified|in review|pending)\b/i],
];

function statusOf(text: string): string | undefined {
  return statuses.find(([, words]) => words.test(text))?.[0];
}

const states: readonly (readonly [string, RegExp])[] = [
  ['existing', /^existing\b/i],
  ['implemented', /^(?:implemented|in place|done|complete|completed|yes|closed|live|verified)\b/i],
  ['planned', /^(?:planned|to do|todo|open|proposed|in progress|not started|not yet|no|pending|partial|partially)\b/i],
  ['rejected', /^(?:rejected|declined|not taken)\b/i],
];

function stateOf(text: string): string | undefined {
  return states.find(([, words]) => words.test(text))?.[0];
}

const types: readonly (readonly [string, RegExp])[] = [
  ['design', /^(?:inherent(?:ly)? safe|inherent safety|inherent design|design)\b/i],
  ['protective', /^(?:protective|technical|engineering)\b/i],
  ['test', /^test/i],
  ['monitoring', /^(?:monitor|detect)/i],
  ['human-review', /^human/i],
  ['procedure', /^(?:procedur|process|business process|administrative|organi[sz]ational)/i],
  ['training', /^training\b/i],
  ['information', /^(?:information|labell?ing|ifu|warning|user information)/i],
];

function typeOf(text: string): string | undefined {
  return types.find(([, words]) => words.test(text))?.[0];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
