import type { Because, Place, Result } from '../../core/index';
import { type Regions, whereWords } from '../region';
import { uriOf } from '../uriReference';
import type { Json } from '../withoutEmpty';
import { isMissing } from '../wording';
import { asText } from './oscalText';

export interface Where {
  readonly regions: Regions;
  /** The way from this file to the project, with `/` at its end. */
  readonly root: string;
}

/** Every place that a result names and every fact that it rests on, each place once. */
export function evidenceOf({ places, because }: Result, where: Where): readonly Json[] {
  const said = new Map<string, string[]>();
  const links = new Map<string, Json>();
  const add = (place: Place, words: string | undefined): void => {
    const at = whereWords(place, where.regions);
    const list = said.get(at) ?? [];
    if (words !== undefined && !list.includes(words)) list.push(words);
    said.set(at, list);
    links.set(at, uriOf(place.uri, where.root));
  };
  for (const place of places) add(place, place.label);
  for (const fact of because) if (fact.place !== undefined) add(fact.place, factWords(fact));
  return [...said].map(([at, words]) => ({ href: links.get(at), description: asText([at, ...words].join('; ')) }));
}

const longest = 200;

function factWords(fact: Because): string {
  if (isMissing(fact)) return `${fact.path} is not stated`;
  const { path, value = '' } = fact;
  return value === '' ? path : `${path} is ${value.length > longest ? `${value.slice(0, longest)}…` : value}`;
}

/** For many results in one observation: each document once, with the lines. */
export function evidenceOfMany(results: readonly Result[], where: Where): readonly Json[] {
  const lines = new Map<string, Set<string>>();
  for (const place of results.flatMap(({ places }) => places)) {
    const known = lines.get(place.uri) ?? new Set();
    lines.set(place.uri, known.add(where.regions.cellOf(place) ?? String(where.regions.of(place).line)));
  }
  return [...lines].map(([uri, at]) => ({ href: uriOf(uri, where.root), description: asText(`${uri}: ${[...at].join(', ')}`) }));
}
