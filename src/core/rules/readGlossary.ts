import { entryAt } from '../facts/vocabulary';
import { parseCatalogueYaml } from './catalogueYaml';
import { type Fault, Fields } from './fields';
import type { Glossary, GlossaryTerm } from './glossary';
import type { Source } from './rule';

/** Longer than this is no hover. */
const longest = 320;

/** Reads `rules/glossary.yaml` and says of every term what does not hold: its spelling is taken, or what it points to is not there. */
export function readGlossary(
  text: string,
  sources: readonly Pick<Source, 'id'>[],
): { readonly glossary: Glossary; readonly faults: readonly Fault[] } {
  const { root, faults: parsed } = parseCatalogueYaml(text);
  const faults: Fault[] = [...parsed];
  if (root?.kind !== 'list') {
    faults.push({ message: 'A glossary is a list of terms', span: root?.span ?? { start: 0, end: 0 } });
    return { glossary: [], faults };
  }
  const terms = root.items.flatMap((item) => {
    if (item.kind === 'map') return readTerm(new Fields(item, faults, 'a term'));
    faults.push({ message: 'A term is a map of keys', span: item.span });
    return [];
  });
  const known = { ids: new Set(terms.map(({ term: { id } }) => id)), sources: new Set(sources.map(({ id }) => id)) };
  const taken = new Map<string, string>();
  for (const { term, fields } of terms) {
    for (const spelling of [term.id, term.term, ...term.also].map((one) => one.toLowerCase())) {
      const owner = taken.get(spelling) ?? term.id;
      if (owner !== term.id) fields.fault(`"${spelling}" already stands for ${owner}`);
      taken.set(spelling, owner);
    }
    if (term.means.length > longest) fields.fault(`"${term.id}" is explained in ${term.means.length} characters; ${longest} is the most`);
    if (term.source !== undefined && !known.sources.has(term.source.source)) fields.fault(`No source has the id ${term.source.source}`);
    for (const path of term.facts) if (entryAt(path) === undefined) fields.fault(`There is no fact ${path}`);
    for (const id of term.see) if (!known.ids.has(id) || id === term.id) fields.fault(`No other term has the id ${id}`);
  }
  return { glossary: terms.map(({ term }) => term), faults };
}

function readTerm(fields: Fields): { readonly term: GlossaryTerm; readonly fields: Fields } {
  const cited = fields.map('source', '"source" of a term');
  const source = cited && readSource(cited);
  const term: GlossaryTerm = {
    id: fields.required('id'),
    term: fields.required('term'),
    also: fields.texts('also'),
    means: fields.required('means'),
    ...(source === undefined ? {} : { source }),
    nations: fields.texts('nations'),
    facts: fields.texts('facts'),
    see: fields.texts('see'),
    ...(fields.boolean('common') === true ? { common: true as const } : {}),
  };
  fields.finish();
  return { term, fields };
}

function readSource(fields: Fields): GlossaryTerm['source'] {
  const clause = fields.text('clause');
  const checked = fields.word('checked', ['primary', 'secondary', 'knowledge'] as const);
  const source = { source: fields.required('source'), ...(clause && { clause }), ...(checked && { checked }) };
  fields.finish();
  return source;
}
