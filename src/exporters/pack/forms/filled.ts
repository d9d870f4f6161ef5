import type { Form, FormQuestion, FormSection, Place, Source } from '../../../core/index';
import { counted } from '../../wording';
import type { Line } from '../document/document';

/** A form with what the documents of one project say to it. */
export interface FilledForm {
  readonly form: Form;
  /** Absent when the catalogue lost it: then its id is all there is. */
  readonly source: Source | undefined;
  /** Absent when the form plainly concerns the project. */
  readonly doubt: Applicability | undefined;
  readonly sections: readonly FilledSection[];
}

export interface FilledSection {
  readonly section: FormSection;
  readonly questions: readonly FilledQuestion[];
}

export interface FilledQuestion {
  readonly question: FormQuestion;
  /** Absent when the question is plainly put. */
  readonly doubt: Applicability | undefined;
  /** Empty when the question does not apply. */
  readonly answers: readonly FilledAnswer[];
}

/** Why something does not apply, or what is missing to know whether it does. */
export interface Applicability {
  readonly holds: 'no' | 'unknown';
  readonly facts: readonly { readonly path: string; readonly value: string | undefined; readonly place: Place | undefined }[];
}

export type FilledAnswer =
  | { readonly kind: 'value'; readonly label: string; readonly said: readonly Said[]; readonly gap: Gap | undefined }
  | ({ readonly kind: 'list'; readonly lines: readonly Said[] } & FilledItems)
  | ({
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly Row[];
    } & FilledItems);

interface FilledItems {
  readonly label: string | undefined;
  /** Names of items of which the documents leave it open whether they belong here. */
  readonly open: readonly Said[];
  /** Set when no item is shown and that leaves the question unanswered. */
  readonly gap: Gap | undefined;
  /** Set when no item is shown and that is the answer: how many were looked at. */
  readonly noneOf: number | undefined;
}

/** Something that the documents say, with where. */
export interface Said {
  readonly line: Line;
  readonly place: Place | undefined;
}

export interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly place: Place | undefined;
}

/** Something that no document states. */
export interface Gap {
  /** In words: `manufacturer address`. */
  readonly what: string;
  /** The fact that would fill it. */
  readonly path: string;
  readonly means: string;
  /** How silence is read, where it has a meaning: `nothing from outside is used`. */
  readonly silence: string | undefined;
}

/** Where an answer stands: given, given in part, not at all, left to a person, or not asked. */
export type AnswerState = 'answered' | 'in part' | 'not stated' | 'for a person' | 'does not apply';

export function stateOf({ doubt, question, answers }: FilledQuestion): AnswerState {
  if (doubt?.holds === 'no') return 'does not apply';
  if (question.answers.length === 0) return 'for a person';
  const gaps = answers.filter(({ gap }) => gap !== undefined).length;
  if (gaps === answers.length) return 'not stated';
  return gaps === 0 && answers.every((answer) => holesIn(answer) === 0) ? 'answered' : 'in part';
}

/** Single facts that are missing among those shown, and entries of which it is open whether they belong there. */
export function holesIn(answer: FilledAnswer): number {
  if (answer.kind === 'value') return 0;
  const lines = answer.kind === 'list' ? answer.lines.map(({ line }) => line) : answer.rows.flatMap(({ cells }) => cells.flat());
  return answer.open.length + lines.flat().filter(({ as }) => as === 'gap').length;
}

const states: readonly AnswerState[] = ['answered', 'in part', 'not stated', 'for a person', 'does not apply'];

/** `25 questions: 21 answered, 3 in part, 1 not stated` */
export function stateWords({ sections }: FilledForm): string {
  const all = sections.flatMap(({ questions }) => questions.map(stateOf));
  const parts = states.flatMap((state) => {
    const count = all.filter((one) => one === state).length;
    return count === 0 ? [] : [`${count} ${state === 'does not apply' && count > 1 ? 'do not apply' : state}`];
  });
  return `${counted(all.length, 'question')}: ${parts.join(', ')}`;
}
