import type { DocumentKind } from '../inputs/inputFormat';
import { parseJson } from '../inputs/json/parseJson';
import type { SourceNode } from '../inputs/sourceNode';
import { splitFrontMatter } from '../inputs/yaml/frontMatter';
import { parseYaml } from '../inputs/yaml/parseYaml';
import type { SourceDocument } from '../text/span';

export type FixDocument = SourceDocument & { readonly kind: DocumentKind };

/** A document into which keys can be written: YAML, JSON, and Markdown by its front matter. */
export interface Writable {
  readonly document: FixDocument;
  readonly root: SourceNode | undefined;
  readonly json: boolean;
  /** Where a first key goes when the document has no map yet. */
  readonly emptyAt: number;
}

/** Absent for what no key can be written into, a table for one. */
export function asWritable(document: FixDocument): Writable | undefined {
  if (document.kind === 'source' || document.kind === 'tests') return undefined;
  const bom = document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (/\.ya?ml$/i.test(document.uri))
    return { document, root: mapOrNothing(parseYaml(document.text).root), json: false, emptyAt: document.text.length };
  if (/\.json$/i.test(document.uri)) return { document, root: mapOrNothing(parseJson(document.text).root), json: true, emptyAt: bom };
  if (!/\.(md|markdown)$/i.test(document.uri)) return undefined;
  const front = splitFrontMatter(document.text);
  if (front === undefined) return { document, root: undefined, json: false, emptyAt: bom };
  return {
    document,
    root: mapOrNothing(parseYaml(front.yaml, { offset: front.yamlSpan.start }).root),
    json: false,
    emptyAt: front.yamlSpan.end,
  };
}

function mapOrNothing(node: SourceNode | undefined): SourceNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}
