import { l10n } from 'vscode';
import { entryAt, type Facts } from '../../core/index';
import { definedIds } from './definedIds';
import type { KeyChain } from './keyChain';
import { nextId } from './nextId';
import { shapeUnder } from './vocabularyChain';

/** A whole entry of a list, ready to be filled in: what is passed over stays an open mark, and says nothing. */
export interface EntrySnippet {
  readonly label: string;
  readonly id: string;
  /** In the editor's snippet syntax. */
  readonly text: string;
}

/** Entries for the list that the cursor is in: behind the dash of an empty item, or on a line of its own. */
export function entrySnippets(at: { chain: KeyChain; home: 'card' | 'risk' | undefined; facts: Facts }): readonly EntrySnippet[] {
  const { chain, home, facts } = at;
  const shape = shapeUnder(chain.above, home);
  const behindDash = chain.above.at(-1) === '[]';
  if (chain.flow || chain.key !== undefined || shape === undefined || chain.siblings.length > 0) return [];
  if (behindDash ? shape.kind !== 'object' : shape.kind !== 'list') return [];
  return entries()
    .filter(({ list }) => list === shape.path)
    .map(({ label, list, lines }) => ({ label, id: nextId(list, facts), text: written(lines(new Holes(facts)), behindDash) }));
}

function written([first = '', ...rest]: readonly string[], behindDash: boolean): string {
  return [behindDash ? first : `- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
}

/** The places at which a person writes, in the order of the text. */
class Holes {
  private count = 0;

  constructor(private readonly facts: Facts) {}

  text(): string {
    this.count += 1;
    return `\${${this.count}:TBC}`;
  }

  /** The words of a closed set, or ids that are defined; the open mark is the first, so that nothing is chosen by passing over it. */
  oneOf(path: string): string {
    const entry = entryAt(path);
    const words = entry?.values ?? entry?.suggest ?? definedIds(entry?.to ?? [], this.facts).map(({ id }) => id);
    const plain = words.filter((word) => /^[\w.-]+$/.test(word));
    if (plain.length === 0) return this.text();
    this.count += 1;
    return `\${${this.count}|TBC,${plain.join(',')}|}`;
  }

  /** As the text of a snippet: an id may hold what the editor would take for a place. */
  id(list: string): string {
    return nextId(list, this.facts).replace(/[\\$}]/g, '\\$&');
  }
}

interface Entry {
  readonly label: string;
  readonly list: string;
  readonly lines: (holes: Holes) => readonly string[];
}

const hazards = 'risk.hazards[]';
const controls = 'risk.hazards[].controls[]';

const entries = (): readonly Entry[] => [
  {
    label: l10n.t('New hazard'),
    list: hazards,
    lines: (holes) => [
      `id: ${holes.id(hazards)}`,
      `name: ${holes.text()}`,
      `description: ${holes.text()}`,
      `harm: ${holes.text()}`,
      'causes:',
      `  - { text: ${holes.text()}, kind: ${holes.oneOf(`${hazards}.causes[].kind`)} }`,
      `initial: { severity: ${holes.text()}, likelihood: ${holes.text()}, level: ${holes.text()} }`,
      'controls:',
      `  - ${control(holes)}`,
      `residual: { severity: ${holes.text()}, likelihood: ${holes.text()}, level: ${holes.text()} }`,
      `owner: ${holes.text()}`,
      'status: open$0',
    ],
  },
  { label: l10n.t('New control'), list: controls, lines: (holes) => [`${control(holes)}$0`] },
  {
    label: l10n.t('New figure with its interval'),
    list: 'results[]',
    lines: (holes) => [`{ id: ${holes.id('results[]')}, metric: ${holes.oneOf('results[].metric')}, ${figure(holes)} }$0`],
  },
  {
    label: l10n.t('New figure of a subgroup'),
    list: 'results[]',
    lines: (holes) => [
      `{ id: ${holes.id('results[]')}, metric: ${holes.oneOf('results[].metric')}, group: ${holes.text()}, ${figure(holes)} }$0`,
    ],
  },
];

function control(holes: Holes): string {
  const [id, text, type] = [holes.id(controls), holes.text(), holes.oneOf(`${controls}.type`)];
  return `{ id: ${id}, text: ${text}, type: ${type}, owner: ${holes.text()}, state: ${holes.oneOf(`${controls}.state`)} }`;
}

function figure(holes: Holes): string {
  const numbers = ['value', 'low', 'high', 'level', 'count', 'n'].map((key) => `${key}: ${holes.text()}`).join(', ');
  return `${numbers}, dataset: ${holes.oneOf('results[].dataset')}`;
}
