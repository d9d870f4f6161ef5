import { type CompletionItem, CompletionItemKind, CompletionItem as Item, type Position, Range, type TextDocument } from 'vscode';
import { entryAt, type Facts, referenceUnderway } from '../../core/index';
import { type DefinedId, definedIds } from './definedIds';

/** The ids that a comment may name at a place, without those that it names; undefined where it names none. */
export function commentIds({
  document,
  position,
  facts,
}: {
  document: TextDocument;
  position: Position;
  facts: Facts;
}): CompletionItem[] | undefined {
  const at = { uri: document.uri.path, text: document.getText(), offset: document.offsetAt(position) };
  const underway = referenceUnderway(at);
  if (underway === undefined) return undefined;
  const { typed, before } = underway;
  const start = position.translate(0, -typed.length);
  const rest = /^[\w./-]*/.exec(document.lineAt(position.line).text.slice(position.character))?.[0] ?? '';
  const range = { inserting: new Range(start, position), replacing: new Range(start, position.translate(0, rest.length)) };
  const gap = typed === '' && /[:,]$/.test(document.lineAt(position.line).text.slice(0, position.character)) ? ' ' : '';
  return idsToName(facts)
    .filter(({ id }) => !before.includes(id))
    .map(({ id, name }, place) => {
      const item = new Item(id, CompletionItemKind.Reference);
      item.range = range;
      item.insertText = `${gap}${id}`;
      item.filterText = `${gap}${id}`;
      item.sortText = String(place).padStart(6, '0');
      if (name !== undefined) item.detail = name;
      return item;
    });
}

/** Controls first: they are what code carries out. One whose id comes again below another hazard is named with its hazard. */
export function idsToName(facts: Facts): readonly DefinedId[] {
  const lists = entryAt('trace.comments[].ref')?.to ?? [];
  const controls = 'risk.hazards[].controls[]';
  const others = lists.filter((list) => list !== controls).flatMap((list) => definedIds([list], facts));
  const seen = new Set<string>();
  return [...controlsToName(facts), ...others].filter(({ id }) => {
    const isNew = !seen.has(id) && !/\s/.test(id);
    seen.add(id);
    return isNew;
  });
}

function controlsToName(facts: Facts): readonly DefinedId[] {
  const stated = facts.stated();
  const text = new Map(stated.map(({ path, value }) => [path, String(value)]));
  const all = stated.flatMap(({ path, value }) => {
    const found = /^(risk\.hazards\[\d+\])\.controls\[\d+\](?=\.id$)/.exec(path);
    if (found === null) return [];
    const name = text.get(`${found[0]}.text`);
    return [{ id: String(value), hazard: text.get(`${found[1]}.id`), ...(name === undefined ? {} : { name }) }];
  });
  const ways = (id: string): number => new Set(all.filter((one) => one.id === id).map(({ name }) => name)).size;
  return all.map(({ id, hazard, name }) => {
    const shown = ways(id) > 1 && hazard !== undefined ? `${hazard}.${id}` : id;
    return { id: shown, ...(name === undefined ? {} : { name }) };
  });
}
