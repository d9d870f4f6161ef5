import { foldId } from '../../facts/folding';
import type { Span } from '../../text/span';

/** A value as the log states it, not yet read as a level, a date or a closed word. */
export interface Stated {
  /** The words alone. */
  readonly text: string;
  /** What the words stand for, where that is not what they say: `procedure` for "Business process change". */
  readonly meant?: string;
  readonly span: Span;
  readonly keySpan?: Span;
  /** Where the words are a link: its address. */
  readonly link?: string;
}

/** A cause or a control. */
export interface PartDraft {
  span: Span;
  /** Its place in the lists of its row or sheet, empty places counted; lists in other cells run in step with it. */
  place: number;
  readonly fields: Map<string, Stated>;
  /** References: verification, effectiveness, side effects. */
  readonly lists: Map<string, Stated[]>;
}

export interface HazardDraft {
  span: Span;
  /** Fields by their path below the hazard: `name`, `initial.severity`. */
  readonly fields: Map<string, Stated>;
  readonly causes: PartDraft[];
  readonly controls: PartDraft[];
  readonly limitations: Stated[];
}

export function newHazard(span: Span): HazardDraft {
  return { span, fields: new Map(), causes: [], controls: [], limitations: [] };
}

export function newPart(span: Span, place = 0): PartDraft {
  return { span, place, fields: new Map(), lists: new Map() };
}

/** States a field unless it is stated already: the first table of a log is its own word, later ones repeat it. */
export function stateField(fields: Map<string, Stated>, path: string, stated: Stated): void {
  const there = fields.get(path);
  if (there === undefined || (there.text === '' && stated.text !== '')) fields.set(path, stated);
}

/**
 * The hazards of a log in the order of their first mention. Rows and sheets with one id in several places of a log are one hazard;
 * ids are compared without regard to case.
 */
export class HazardDrafts {
  readonly all: HazardDraft[] = [];
  /** The header of the table that a hazard was first read from, its words joined. */
  readonly headers = new Map<HazardDraft, string>();
  private readonly byId = new Map<string, HazardDraft>();
  private readonly byIdAndName = new Map<string, HazardDraft>();
  private named = 0;

  /** Of several hazards with one id, or with none, the one of this name; where none has the name, the first with the id. */
  find(id: string, name = ''): HazardDraft | undefined {
    this.takeUp();
    const first = id === '' ? undefined : this.byId.get(foldId(id));
    return name === '' ? first : (this.byIdAndName.get(keyOf(id, name)) ?? first);
  }

  /** A hazard gets its name, and on a sheet of its own its id, after it was added. */
  private takeUp(): void {
    for (; this.named < this.all.length; this.named++) {
      const hazard = this.all[this.named];
      const id = hazard?.fields.get('id')?.text ?? '';
      const key = keyOf(id, hazard?.fields.get('name')?.text ?? '');
      if (hazard === undefined) continue;
      if (id !== '' && !this.byId.has(foldId(id))) this.byId.set(foldId(id), hazard);
      if (!this.byIdAndName.has(key)) this.byIdAndName.set(key, hazard);
    }
  }

  /** A hazard of its own, even when its id was there before: the log then has two with one id. */
  add(span: Span, id?: Stated): HazardDraft {
    const hazard = newHazard(span);
    if (id !== undefined) stateField(hazard.fields, 'id', id);
    this.take(hazard);
    return hazard;
  }

  /** The hazard of this id, which is also known by the id of its risk from now on; what was drafted under that one is said of it. */
  join(id: string, risk: string): HazardDraft | undefined {
    const hazard = this.byId.get(foldId(id));
    const drafted = risk === '' ? undefined : this.byId.get(foldId(risk));
    if (hazard === undefined || risk === '' || drafted === hazard) return hazard;
    if (drafted !== undefined) {
      for (const [field, stated] of drafted.fields) if (field !== 'id') stateField(hazard.fields, field, stated);
      hazard.causes.push(...drafted.causes);
      hazard.controls.push(...drafted.controls);
      hazard.limitations.push(...drafted.limitations);
      this.all.splice(this.all.indexOf(drafted), 1);
      this.named = 0;
    }
    this.byId.set(foldId(risk), hazard);
    return hazard;
  }

  /** A hazard that was drafted elsewhere. */
  take(hazard: HazardDraft): void {
    this.all.push(hazard);
    const id = foldId(hazard.fields.get('id')?.text ?? '');
    if (id !== '' && !this.byId.has(id)) this.byId.set(id, hazard);
  }
}

const keyOf = (id: string, name: string): string => `${foldId(id)}\n${name}`;
