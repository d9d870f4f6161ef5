import { untag } from '../markdown-card/itemId';
import type { MapEntry, ScalarNode, SourceNode } from '../sourceNode';

/** What stands in an element that the format asks for and nobody has a fact for. */
export const notStated = 'Not stated';

/** Elements that may hold several things as a Markdown list, one text for all. */
const lists = new Set([
  'DeveloperContact',
  'PrimaryIntendedUsers',
  'CautionedOutOfScopeSettings',
  'KnownRisksAndLimitations',
  'OutcomesAndOutputs',
  'FoundationModels',
  'InputDataSource',
  'DevelopmentDataCharacterization',
  'TestingDataDescription',
  'StakeholdersConsulted',
]);

/** Of these, those whose items have ids that a risk file points to. */
const numbered = new Set([
  'CautionedOutOfScopeSettings',
  'KnownRisksAndLimitations',
  'DevelopmentDataCharacterization',
  'TestingDataDescription',
]);

/**
 * The card without the elements that say that nothing is stated, and with each item of a Markdown list by itself; "L-01: Misses small ones
 * (H-001)" is a map of `id`, `text` and `hazards`.
 */
export function writtenTexts(node: SourceNode, text: string): SourceNode {
  if (node.kind !== 'map') return node;
  const entries = node.entries.flatMap((entry) => (saysNotStated(entry.value) ? [] : [{ ...entry, value: withItems(entry, text) }]));
  return { ...node, entries };
}

const saysNotStated = (node: SourceNode): boolean => node.kind === 'scalar' && /^not stated\.?$/i.test(node.text.trim());

function withItems({ key, value }: MapEntry, text: string): SourceNode {
  if (value.kind !== 'scalar') return writtenTexts(value, text);
  const items = lists.has(key) ? listItems(value, text) : undefined;
  const tagged = (node: ScalarNode): SourceNode => (numbered.has(key) ? withId(node, text) : node);
  return items === undefined ? tagged(value) : { kind: 'list', span: value.span, items: items.map(tagged), flow: false };
}

/** Only where its words stand as they were read: the places of its parts are counted in them. */
function withId(node: ScalarNode, text: string): SourceNode {
  if (!text.startsWith(node.text.split('\n')[0] ?? '', node.span.start)) return node;
  const { id, text: words, hazards } = untag(text, { text: node.text, span: node.span });
  if (id === undefined) return node;
  const part = ({ text, span }: typeof words): ScalarNode => ({ ...node, value: text, text, span });
  const entry = (key: string, value: SourceNode): MapEntry => ({ key, keySpan: value.span, value });
  const list: SourceNode = { kind: 'list', span: node.span, items: hazards.map(part), flow: false };
  return {
    kind: 'map',
    span: node.span,
    entries: [entry('id', part(id)), entry('text', part(words)), ...(hazards.length > 0 ? [entry('hazards', list)] : [])],
    flow: false,
  };
}

/** Absent unless every line begins an item or, indented, goes on with one. The list itself may be indented as the elements are. */
function listItems(node: ScalarNode, text: string): readonly ScalarNode[] | undefined {
  const indent = /\n([ \t]*)$/.exec(text.slice(0, node.span.start))?.[1] ?? '';
  const lines = node.text.split('\n').map((line, i) => (i > 0 && line.startsWith(indent) ? line.slice(indent.length) : line));
  if (!/^- \S/.test(node.text) || !lines.every((line) => /^(?:- | {2}|\s*$)/.test(line))) return undefined;
  const written = text.slice(node.span.start, node.span.end);
  // Places are counted in the text as it stands, with the line ends that it has.
  const exact = written.replace(/\r\n?/g, '\n') === node.text;
  const source = exact ? written : node.text;
  const begins = [...source.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)].flatMap((line, i) => {
    const before = i > 0 && line[0].startsWith(indent) ? indent.length : 0;
    return line[0].startsWith('- ', before) ? [line.index + before + 2] : [];
  });
  return begins.flatMap((begin, i) => {
    const words = source.slice(begin, i + 1 < begins.length ? (begins[i + 1] ?? 0) - 2 : undefined).trimEnd();
    if (words.trim() === '') return [];
    const start = node.span.start + begin;
    const item = words.replace(/\r\n?/g, '\n').replaceAll(`\n${indent}`, '\n').replaceAll('\n  ', '\n');
    return [{ ...node, value: item, text: item, span: exact ? { start, end: start + words.length } : node.span }];
  });
}
