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

/** Entries for the list that the cursor is in: behind the dash of an empty item, on a line of its own, or among the items of a JSON list. */
export function entrySnippets(at: {
  chain: KeyChain;
  home: 'card' | 'risk' | undefined;
  facts: Facts;
  language?: 'json';
}): readonly EntrySnippet[] {
  const { chain, home, facts, language } = at;
  const shape = shapeUnder(chain.above, home);
  const behindDash = chain.above.at(-1) === '[]';
  if ((chain.flow && language === undefined) || chain.key !== undefined || shape === undefined || chain.siblings.length > 0) return [];
  if (behindDash ? shape.kind !== 'object' : shape.kind !== 'list') return [];
  return entries()
    .filter(({ list }) => list === shape.path)
    .map(({ label, list, flow, fields }) => {
      const holes = new Holes(facts);
      const item = fields(holes);
      const lines = flow === true ? [`{ ${pairs(item)} }$0`] : yamlLines(item);
      return { label, id: nextId(list, facts), text: language === 'json' ? `${json(item, '')}$0` : written(lines, behindDash) };
    });
}

function written([first = '', ...rest]: readonly string[], behindDash: boolean): string {
  return [behindDash ? first : `- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
}

/** What an entry holds, in the order of its lines; a text is in the editor's snippet syntax. */
type Fields = readonly (readonly [key: string, value: string | Fields | readonly [Fields]])[];

const isItems = (value: Fields | readonly [Fields]): value is readonly [Fields] => Array.isArray(value[0]) && Array.isArray(value[0][0]);

function yamlLines(fields: Fields): readonly string[] {
  const lines = fields.flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${key}: ${value}`];
    return isItems(value) ? [`${key}:`, `  - { ${pairs(value[0])} }`] : [`${key}: { ${pairs(value)} }`];
  });
  return lines.map((line, i) => (i === lines.length - 1 ? `${line}$0` : line));
}

const pairs = (fields: Fields): string => fields.map(([key, value]) => `${key}: ${String(value)}`).join(', ');

/** A row of plain values fits on a line. */
function json(fields: Fields, indent: string): string {
  const isRow = fields.every(([, value]) => typeof value === 'string');
  const inner = isRow ? ' ' : `\n${indent}  `;
  const all = fields.map(([key, value]) => {
    if (typeof value === 'string') return `"${key}": "${value}"`;
    return isItems(value) ? `"${key}": [${json(value[0], '')}]` : `"${key}": ${json(value, '')}`;
  });
  return isRow ? `{ ${all.join(', ')} }` : `{${inner}${all.join(`,${inner}`)}\n${indent}}`;
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
  /** Written as `{ }` on one line in YAML. */
  readonly flow?: true;
  readonly fields: (holes: Holes) => Fields;
}

const hazards = 'risk.hazards[]';
const controls = 'risk.hazards[].controls[]';

const entries = (): readonly Entry[] => [
  {
    label: l10n.t('New hazard'),
    list: hazards,
    fields: (holes) => [
      ['id', holes.id(hazards)],
      ['name', holes.text()],
      ['description', holes.text()],
      ['harm', holes.text()],
      [
        'causes',
        [
          [
            ['text', holes.text()],
            ['kind', holes.oneOf(`${hazards}.causes[].kind`)],
          ],
        ],
      ],
      ['initial', rating(holes)],
      ['controls', [control(holes)]],
      ['residual', rating(holes)],
      ['owner', holes.text()],
      ['status', 'open'],
    ],
  },
  { label: l10n.t('New control'), list: controls, flow: true, fields: control },
  { label: l10n.t('New figure with its interval'), list: 'results[]', flow: true, fields: (holes) => figure(holes, []) },
  {
    label: l10n.t('New figure of a subgroup'),
    list: 'results[]',
    flow: true,
    fields: (holes) => figure(holes, ['group']),
  },
];

const rating = (holes: Holes): Fields => ['severity', 'likelihood', 'level'].map((key) => [key, holes.text()]);

const control = (holes: Holes): Fields => [
  ['id', holes.id(controls)],
  ['text', holes.text()],
  ['type', holes.oneOf(`${controls}.type`)],
  ['owner', holes.text()],
  ['state', holes.oneOf(`${controls}.state`)],
];

function figure(holes: Holes, more: readonly string[]): Fields {
  return [
    ['id', holes.id('results[]')],
    ['metric', holes.oneOf('results[].metric')],
    ...[...more, 'value', 'low', 'high', 'level', 'count', 'n'].map((key) => [key, holes.text()] as const),
    ['dataset', holes.oneOf('results[].dataset')],
  ];
}
