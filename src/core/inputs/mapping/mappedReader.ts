import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import type { Reader } from '../inputFormat';
import { parseJson } from '../json/parseJson';
import type { ParsedTree } from '../parsedTree';
import { parseYaml } from '../yaml/parseYaml';
import { applyMappings, type Mapping, statedBy } from './applyMappings';
import type { Found } from './find';
import { languageOf } from './topKeys';

export interface MappedFormat {
  readonly mappings: readonly Mapping[];
  /** The part of the tree that the mappings start from; the whole when absent. */
  readonly start?: (root: Found, builder: FactBuilder) => Found | undefined;
  /** States what no key says by itself, such as figures in a sentence. */
  readonly also?: (what: { readonly builder: FactBuilder; readonly root: Found; readonly text: string }) => void;
  /** The facts that `also` can state. */
  readonly alsoStates?: readonly string[];
}

/** Reads a model card in YAML or JSON whose keys say, one by one, which facts they hold. */
export function mappedReader(format: MappedFormat): Reader {
  const canState = [...statedBy(format.mappings), ...(format.alsoStates ?? [])];
  return {
    read: (document, kind, recognised) => {
      const builder = new FactBuilder(document.uri);
      const root = rootOf(builder, parseTree(document));
      const start = root === undefined || format.start === undefined ? root : format.start(root, builder);
      if (start !== undefined) {
        applyMappings(builder, start, format.mappings);
        format.also?.({ builder, root: start, text: document.text });
      }
      return builder.build({ ...recognised, canState, kind });
    },
  };
}

export function parseTree(document: SourceDocument): ParsedTree {
  return languageOf(document) === 'json' ? parseJson(document.text) : parseYaml(document.text);
}

/** The map at the root, with the problems of reading it stated. */
export function rootOf(builder: FactBuilder, { root, problems }: ParsedTree): Found | undefined {
  for (const problem of problems) builder.rawProblem(problem);
  if (root === undefined) return undefined;
  if (root.kind === 'map') return { node: root };
  builder.problem({
    code: 'wrong-shape',
    severity: 'error',
    message: 'Keys and values are expected at the top of this document',
    span: root.span,
  });
  return undefined;
}
