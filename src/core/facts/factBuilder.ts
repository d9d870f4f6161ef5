import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { coerce } from './coerce';
import type { DocumentFacts, FactLeaf, FactNode } from './documentFacts';
import { type Draft, draftOf, grow, type ListDraft, type ObjectDraft } from './drafts';
import { excerpt } from './excerpt';
import { stepsOf } from './factPath';
import { foldText } from './folding';
import type { LeafShape, ListShape } from './shape';
import { lastKey, vocabularyShape } from './vocabulary';

/** A problem whose places are spans of the document that is read. */
export interface RawProblem {
  readonly code: Problem['code'];
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
}

export interface Written {
  readonly text: string;
  /** What the text stands for, where its reader knows better than the text alone says: `major` for "4" in a scheme that numbers its words. */
  readonly meant?: string;
  readonly span: Span;
  readonly keySpan?: Span | undefined;
  /** See `FactLeaf`. */
  readonly concluded?: true;
}

/**
 * Collects the facts of one document, each with its place. A path outside the vocabulary is a fault of the reader and throws;
 * what the document gets wrong becomes a problem.
 */
export class FactBuilder {
  private readonly top: ObjectDraft = {
    kind: 'object',
    shape: vocabularyShape,
    span: { start: 0, end: 0 },
    implied: true,
    fields: new Map(),
  };
  private readonly problems: Problem[] = [];

  constructor(readonly uri: string) {}

  /**
   * States a fact as written. A path to an object or to an item of a list fills its shorthand; a path to a list, with or without empty
   * brackets, adds an item.
   * What is stated first stays: a second value for the same fact is dropped, with a contradiction when it differs (two texts about one thing
   * may differ without contradicting each other). Over a placeholder the second value wins.
   */
  put(path: string, written: string, span: Span, keySpan?: Span): void {
    this.putWritten(path, { text: written, span, keySpan });
  }

  /** As `put`, for a reader that knows what the text stands for. */
  putWritten(path: string, what: Written): void {
    const steps = stepsOf(path);
    const { span, keySpan } = what;
    let draft: Draft = this.top;
    for (const [i, step] of steps.entries()) {
      const last = i === steps.length - 1;
      if (draft.kind === 'list') {
        const shape: ListShape = draft.shape;
        if (typeof step !== 'number' || step > draft.items.length) throw new Error(`${path} skips items of ${shape.path}`);
        if (shape.item.kind === 'leaf') {
          if (!last) throw new Error(`${path} is not in the vocabulary`);
          if (step === draft.items.length) this.addWord(draft, what);
          return;
        }
        draft = step < draft.items.length ? (draft.items[step] ?? draft) : this.addItem(draft, span, true);
      } else if (draft.kind === 'object') {
        const field = typeof step === 'string' ? draft.shape.fields.get(step) : undefined;
        if (field === undefined) throw new Error(`${path} is not in the vocabulary`);
        if (field.kind === 'leaf') {
          if (!last) throw new Error(`${path} is not in the vocabulary`);
          this.state(draft, String(step), what);
          return;
        }
        draft = this.enter(draft, String(step), { span, keySpan: last ? keySpan : undefined, implied: true });
      }
    }
    this.fillShorthand(draft, what, path);
  }

  private fillShorthand(draft: Draft, what: Written, path: string): void {
    if (draft.kind === 'list') {
      if (draft.shape.item.kind === 'leaf') this.addWord(draft, what);
      else this.fillShorthand(this.addItem(draft, what.span, false), what, path);
    } else if (draft.kind === 'object' && draft.shape.shorthand !== undefined) {
      this.state(draft, draft.shape.shorthand, what);
    } else throw new Error(`${path} takes no bare value`);
  }

  /** Adds an item to a list of objects and gives its index; its parts are put under that index. */
  item(listPath: string, span: Span, keySpan?: Span): number {
    const list = this.reach(listPath, span);
    if (list.kind !== 'list' || list.shape.item.kind !== 'object') throw new Error(`${listPath} is no list of objects`);
    const item = this.addItem(list, span, false);
    if (keySpan !== undefined) item.keySpan = keySpan;
    return list.items.length - 1;
  }

  /** Says where an object, a list or an item is written, whether or not anything is stated in it. */
  open(path: string, span: Span, keySpan?: Span): void {
    const draft = this.reach(path, span);
    if (draft.kind === 'leaf') throw new Error(`${path} is a single value`);
    draft.span = span;
    draft.implied = false;
    if (keySpan !== undefined) draft.keySpan = keySpan;
  }

  /** Whether a fact is stated already, and not by a placeholder. */
  has(path: string): boolean {
    let draft: Draft | undefined = this.top;
    for (const step of stepsOf(path)) {
      if (draft?.kind === 'object' && typeof step === 'string') draft = draft.fields.get(step);
      else if (draft?.kind === 'list' && typeof step === 'number') draft = draft.items[step];
      else return false;
    }
    return draft !== undefined && (draft.kind !== 'leaf' || draft.placeholder !== true);
  }

  problem(problem: Omit<Problem, 'place'> & { readonly span: Span }): void {
    const { span, ...rest } = problem;
    this.problems.push({ ...rest, place: { uri: this.uri, span } });
  }

  /** A problem found by a reader of text that does not know its document; all its places lie in this one. */
  rawProblem(problem: RawProblem): void {
    const related = problem.related?.map(({ span, label }) => ({ place: { uri: this.uri, span }, label }));
    const { code, severity, message, span } = problem;
    this.problem({ code, severity, message, span, ...(related === undefined ? {} : { related }) });
  }

  build(about: Pick<DocumentFacts, 'format' | 'why' | 'canState' | 'kind'>): DocumentFacts {
    const roots: ReadonlyMap<string, FactNode> = this.top.fields;
    return { uri: this.uri, ...about, roots, problems: this.problems };
  }

  /** The object of all roots, for readers that walk a tree along the vocabulary's own shape. */
  get root(): ObjectDraft {
    return this.top;
  }

  /** The object or list under a key, made when it is not there yet. */
  enter(holder: ObjectDraft, key: string, at: { span: Span; keySpan?: Span | undefined; implied?: boolean }): ObjectDraft | ListDraft {
    const there = holder.fields.get(key);
    grow(holder, at.span);
    if (there !== undefined && there.kind !== 'leaf') {
      grow(there, at.span);
      return there;
    }
    const made = draftOf(holder.shape.fields.get(key), at);
    holder.fields.set(key, made);
    return made;
  }

  addItem(list: ListDraft, span: Span, implied: boolean): ObjectDraft {
    const shape = list.shape.item;
    if (shape.kind !== 'object') throw new Error(`${list.shape.path} holds no objects`);
    const made: ObjectDraft = { kind: 'object', shape, span, implied, fields: new Map() };
    list.items.push(made);
    grow(list, span);
    return made;
  }

  addWord(list: ListDraft, written: Written): void {
    const shape = list.shape.item;
    if (shape.kind !== 'leaf') throw new Error(`${list.shape.path} holds no words`);
    list.items.push(this.read(shape, written));
    grow(list, written.span);
  }

  state(holder: ObjectDraft, key: string, written: Written): void {
    const shape = holder.shape.fields.get(key);
    if (shape?.kind !== 'leaf') throw new Error(`${holder.shape.path}.${key} is no single value`);
    const there = holder.fields.get(key);
    if (there?.kind === 'leaf' && there.placeholder !== true) {
      const same = foldText(there.written) === foldText(written.text);
      if (!same && shape.type !== 'text') {
        this.problem({
          code: 'contradiction',
          severity: 'warning',
          message: `${key} is stated twice, as "${excerpt(there.written)}" and as "${excerpt(written.text)}"; the first is used`,
          span: written.span,
          related: [{ place: { uri: this.uri, span: there.span }, label: 'stated here first' }],
        });
      }
      return;
    }
    grow(holder, written.span);
    holder.fields.set(key, this.read(shape, written));
  }

  private read(shape: LeafShape, { text, meant, span, keySpan, concluded }: Written): FactLeaf {
    const coerced = coerce(shape, meant ?? text);
    if (coerced.kind === 'value') {
      const { value } = coerced;
      const leaf: FactLeaf =
        keySpan === undefined ? { kind: 'leaf', span, written: text, value } : { kind: 'leaf', span, written: text, keySpan, value };
      return concluded === undefined ? leaf : { ...leaf, concluded };
    }
    const leaf = { kind: 'leaf', span, written: text, ...(keySpan === undefined ? {} : { keySpan }) } as const;
    switch (coerced.kind) {
      case 'none':
        return leaf;
      case 'placeholder':
        this.problem({
          code: 'placeholder',
          severity: 'warning',
          message: `${lastKey(shape.path)} is not filled in: ${text.trim() === '' ? 'an empty value' : `"${excerpt(text)}"`} counts as not written`,
          span: span.end > span.start ? span : (keySpan ?? span),
        });
        return { ...leaf, placeholder: true };
      case 'bad':
        this.problem({ code: 'bad-value', severity: 'warning', message: coerced.message, span });
        return leaf;
    }
  }

  private reach(path: string, span: Span): Draft {
    let draft: Draft = this.top;
    for (const step of stepsOf(path)) {
      if (draft.kind === 'object' && typeof step === 'string') {
        const field = draft.shape.fields.get(step);
        if (field === undefined || field.kind === 'leaf') throw new Error(`${path} is no object or list of the vocabulary`);
        draft = this.enter(draft, step, { span, implied: true });
      } else if (draft.kind === 'list' && typeof step === 'number' && step <= draft.items.length) {
        draft = draft.items[step] ?? this.addItem(draft, span, true);
      } else throw new Error(`${path} is no object or list of the vocabulary`);
    }
    return draft;
  }
}
