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

/** The card without the elements that say that nothing is stated, and with each item of a Markdown list by itself. */
export function writtenTexts(node: SourceNode, text: string): SourceNode {
  if (node.kind !== 'map') return node;
  const entries = node.entries.flatMap((entry) => (saysNotStated(entry.value) ? [] : [{ ...entry, value: withItems(entry, text) }]));
  return { ...node, entries };
}

const saysNotStated = (node: SourceNode): boolean => node.kind === 'scalar' && /^not stated\.?$/i.test(node.text.trim());

function withItems({ key, value }: MapEntry, text: string): SourceNode {
  if (value.kind !== 'scalar') return writtenTexts(value, text);
  const items = lists.has(key) ? listItems(value, text) : undefined;
  return items === undefined ? value : { kind: 'list', span: value.span, items, flow: false };
}

/** Absent unless every line begins an item or, indented, goes on with one. */
function listItems(node: ScalarNode, text: string): readonly ScalarNode[] | undefined {
  const lines = node.text.split('\n');
  if (!/^- \S/.test(node.text) || !lines.every((line) => /^(?:- | {2}|\s*$)/.test(line))) return undefined;
  const exact = text.slice(node.span.start, node.span.end) === node.text;
  return [...node.text.matchAll(/^- (.*(?:\n(?!- ).*)*)/gm)].flatMap((match) => {
    const written = (match[1] ?? '').trimEnd();
    if (written.trim() === '') return [];
    const start = node.span.start + match.index + 2;
    const item = written.replace(/\n {2}/g, '\n');
    return [{ ...node, value: item, text: item, span: exact ? { start, end: start + written.length } : node.span }];
  });
}
