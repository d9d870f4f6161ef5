import type { ListDraft, ObjectDraft } from '../../facts/drafts';
import type { FactBuilder, Written } from '../../facts/factBuilder';
import { foldWord } from '../../facts/folding';
import { isPlaceholder, saysNone } from '../../facts/placeholders';
import type { Span } from '../../text/span';
import { type LevelLabel, readLevelLabel } from '../levels/levelLabel';
import { type LevelRanks, levelRanksOf } from '../levels/levelRanks';
import { dcbLikelihoods, dcbSeverities, decideScale, levelNumber, levelWord, type Scale } from '../levels/scale';
import { isAwaited, isSettled, stateOf, statusOf, typeOf } from './closedWords';
import type { HazardDraft, PartDraft, Stated } from './hazardDraft';

export interface Scales {
  readonly severity: Scale;
  readonly likelihood: Scale;
  /** The order of levels that are words; absent where they are numbers, or words of the DCB0129 example. */
  readonly levels?: LevelRanks;
}

export interface ScaleTables {
  readonly severity: readonly LevelLabel[];
  readonly likelihood: readonly LevelLabel[];
  /** Levels in the cells of a matrix of the file's own. */
  readonly level?: readonly LevelLabel[];
}

const phases = ['initial', 'residual'] as const;

/** One scale for the whole file, from its scale tables and from every rating in it. */
export function scalesOf(hazards: readonly HazardDraft[], tables: ScaleTables): Scales {
  const labels = (rating: 'severity' | 'likelihood' | 'level'): readonly LevelLabel[] =>
    hazards.flatMap((hazard) => phases.flatMap((phase) => labelIn(hazard.fields.get(`${phase}.${rating}`)) ?? []));
  const severity = decideScale({ labels: labels('severity'), table: tables.severity, words: dcbSeverities });
  const likelihood = decideScale({ labels: labels('likelihood'), table: tables.likelihood, words: dcbLikelihoods });
  const ranks = levelRanksOf([...labels('level'), ...(tables.level ?? [])]);
  // Whether a level of the DCB0129 example may be accepted does not say which of two levels it is.
  const levels = ranks?.kind === 'acceptance' && severity.scheme === 'dcb0129-example' && likelihood.scheme !== 'own' ? undefined : ranks;
  const ranked = levels === undefined ? {} : { levels };
  if (severity.scheme !== 'own' && likelihood.scheme !== 'own') return { severity, likelihood, ...ranked };
  // Half a scheme is another scheme: DCB0129 severities beside "Rare" and "Likely" are looked up in a table of the file's own.
  return { severity: { ...severity, scheme: 'own' }, likelihood: { ...likelihood, scheme: 'own' }, ...ranked };
}

function labelIn(stated: Stated | undefined): LevelLabel | undefined {
  return stated === undefined || isPlaceholder(stated.text) ? undefined : readLevelLabel(stated.text);
}

/** States the hazards of a log, and that it uses a scheme of its own when its words are not those of the DCB0129 example. */
export function putHazards(builder: FactBuilder, hazards: readonly HazardDraft[], scales: Scales): void {
  const own = firstOfOwnScheme(hazards, scales);
  if (own !== undefined && !builder.has('risk.scheme.name')) {
    builder.putWritten('risk.scheme.name', { text: own.text, meant: 'own', span: own.span, keySpan: own.keySpan, concluded: true });
  }
  let wordy: Stated | undefined;
  for (const hazard of hazards) {
    const left = putHazard(builder, hazard, scales);
    wordy ??= left;
  }
  sayRanks(builder, hazards, scales);
  saySettled(builder, hazards);
  sayUnknown(builder, hazards);
  if (wordy !== undefined) {
    builder.problem({
      code: 'bad-value',
      severity: 'warning',
      message: `"${short(wordy.text)}" is no level that is known here; a number, as in "3 (Undesirable)", is read as the level of a scheme`,
      span: wordy.span,
    });
  }
}

/** Gives back a level that is stated in words and so is no number. Goes by drafts and not by paths: a log may have thousands. */
function putHazard(builder: FactBuilder, hazard: HazardDraft, scales: Scales): Stated | undefined {
  const item = builder.addItem(
    listBelow(builder, objectBelow(builder, builder.root, 'risk', hazard.span), 'hazards', hazard.span),
    hazard.span,
    false,
  );
  const keySpan = hazard.fields.get('id')?.span ?? hazard.fields.get('name')?.span;
  if (keySpan !== undefined) item.keySpan = keySpan;
  let wordy: Stated | undefined;
  for (const [field, stated] of hazard.fields) {
    const [phase, rating] = field.split('.');
    if (phase === undefined || rating === undefined) putField(builder, item, field, stated);
    else if (putRating({ builder, item, phase, rating, stated, scales }) === 'wordy') wordy ??= stated;
  }
  for (const cause of hazard.causes) putPart(builder, listBelow(builder, item, 'causes', cause.span), cause);
  for (const control of hazard.controls) putPart(builder, listBelow(builder, item, 'controls', control.span), control);
  for (const limitation of hazard.limitations) builder.addWord(listBelow(builder, item, 'limitations', limitation.span), limitation);
  return wordy;
}

function objectBelow(builder: FactBuilder, holder: ObjectDraft, key: string, span: Span): ObjectDraft {
  const draft = builder.enter(holder, key, { span, implied: true });
  if (draft.kind !== 'object') throw new Error(`${draft.shape.path} is no object`);
  return draft;
}

function listBelow(builder: FactBuilder, holder: ObjectDraft, key: string, span: Span): ListDraft {
  const draft = builder.enter(holder, key, { span, implied: true });
  if (draft.kind !== 'list') throw new Error(`${draft.shape.path} is no list`);
  return draft;
}

/** Levels in words have the order of their words, which makes them levels of a scheme of the file's own. */
function sayRanks(builder: FactBuilder, hazards: readonly HazardDraft[], { levels }: Scales): void {
  if (levels === undefined) return;
  for (const hazard of hazards) {
    for (const phase of phases) {
      const stated = hazard.fields.get(`${phase}.level`);
      const label = labelIn(stated);
      if (stated === undefined || label === undefined || levels.rankOf(label) === undefined) continue;
      if (!builder.has('risk.scheme.name')) {
        builder.putWritten('risk.scheme.name', { text: stated.text, meant: 'own', span: stated.span, keySpan: stated.keySpan });
      }
      const order = levels.used.map(([word, rank]) => `${word} ${rank}`).join(', ');
      builder.problem({
        code: 'bad-value',
        severity: 'warning',
        message: `Levels are given in words and are read in their order, as levels of a scheme of your own: ${order}`,
        span: stated.span,
      });
      return;
    }
  }
}

/** "Mitigated" and "Accepted" claim that nothing is left to do, which is what closed means here; the writer may have meant less. */
function saySettled(builder: FactBuilder, hazards: readonly HazardDraft[]): void {
  const stated = hazards.flatMap(({ fields }) => fields.get('status') ?? []).find(({ text }) => isSettled(text));
  if (stated === undefined) return;
  const message = `"${short(stated.text)}" is read as closed, here and wherever it stands; open, transferred or closed says it exactly`;
  builder.problem({ code: 'bad-value', severity: 'warning', message, span: stated.span });
}

function isUnknownStatus(text: string): boolean {
  return statusOf(text) === undefined && !acceptance.test(text) && !isPlaceholder(text) && !saysNone(text);
}

/** A word that is no status is told of once, with how many hazards have it. */
function sayUnknown(builder: FactBuilder, hazards: readonly HazardDraft[]): void {
  const found = new Map<string, { readonly first: Stated; count: number }>();
  for (const { fields } of hazards) {
    const stated = fields.get('status');
    if (stated === undefined || !isUnknownStatus(stated.text)) continue;
    const word = foldWord(stated.text);
    const before = found.get(word);
    if (before === undefined) found.set(word, { first: stated, count: 1 });
    else before.count++;
  }
  for (const { first, count } of found.values()) {
    const more = count === 1 ? '' : `, here and in ${count - 1} more hazard${count === 2 ? '' : 's'}`;
    const message = `status: "${short(first.text)}" is not one of open, transferred, closed${more}`;
    builder.problem({ code: 'bad-value', severity: 'warning', message, span: first.span });
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

interface RatingToPut {
  readonly builder: FactBuilder;
  readonly item: ObjectDraft;
  readonly phase: string;
  readonly rating: string;
  readonly stated: Stated;
  readonly scales: Scales;
}

function putRating({ builder, item, phase, rating, stated, scales }: RatingToPut): 'put' | 'wordy' {
  const { text } = stated;
  const filled = text !== '' && !isPlaceholder(text) && !isAwaited(text);
  const label = filled ? readLevelLabel(text) : undefined;
  const number =
    label === undefined || rating !== 'level' ? undefined : (levelNumber(label, scales.severity) ?? scales.levels?.rankOf(label));
  if (rating === 'level' && filled && number === undefined) return saysNone(text) || acceptance.test(text) ? 'put' : 'wordy';
  const severity = rating === 'severity';
  const word = label && levelWord(label, severity ? scales.severity : scales.likelihood, severity ? dcbSeverities : dcbLikelihoods);
  const meant = isAwaited(text) ? '' : rating === 'level' ? number?.toString() : word;
  const object = objectBelow(builder, item, phase, stated.span);
  // What a rating lacks is told in the row, not at the head of a column that all rows share.
  if (stated.keySpan !== undefined && stated.keySpan.end <= item.span.start) object.keySpan ??= stated.span;
  builder.state(object, rating, written(stated, meant));
  return 'put';
}

function putField(builder: FactBuilder, item: ObjectDraft, field: string, stated: Stated): void {
  const meant = field === 'status' ? statusOf(stated.text) : undefined;
  if (field === 'status' && meant === undefined && acceptance.test(stated.text)) return;
  if (field === 'status' && isUnknownStatus(stated.text)) {
    // Its word stands there and says nothing we know, which is told once for all hazards that have it.
    const { text, span, keySpan } = stated;
    item.fields.set(field, { kind: 'leaf', span, written: text, ...(keySpan === undefined ? {} : { keySpan }) });
    return;
  }
  if (field === 'patients' && !isKnown(item, field, stated.text)) return;
  builder.state(item, field, written(stated, meant));
}

function putPart(builder: FactBuilder, list: ListDraft, part: PartDraft): void {
  const item = builder.addItem(list, part.span, false);
  for (const [field, stated] of part.fields) {
    const meant = stated.meant ?? (field === 'state' ? stateOf(stated.text) : field === 'type' ? typeOf(stated.text) : undefined);
    // A free word in a column of closed words (a category, "Implementation: in the viewer") says nothing a rule can use.
    if (meant === undefined && !isKnown(item, field, stated.text) && !isPlaceholder(stated.text)) continue;
    builder.state(item, field, written(stated, meant));
  }
  for (const [name, references] of part.lists) {
    for (const reference of references)
      builder.addWord(listBelow(builder, item, name, reference.span), { text: reference.text, span: reference.span });
  }
}

function written({ text, span, keySpan }: Stated, meant: string | undefined): Written {
  return { text, span, keySpan, ...(meant === undefined ? {} : { meant }) };
}

/** Whether a text is one of the words of its fact, or its fact takes any. */
function isKnown(item: ObjectDraft, field: string, text: string): boolean {
  const shape = item.shape.fields.get(field);
  if (shape?.kind !== 'leaf' || shape.entry.values === undefined) return true;
  const folded = foldWord(text);
  return shape.entry.values.some((value) => foldWord(value) === folded);
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
