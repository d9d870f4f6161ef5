import { decodeInto } from '../../facts/decode';
import type { FactBuilder } from '../../facts/factBuilder';
import type { Span } from '../../text/span';
import type { MapEntry, SourceNode } from '../sourceNode';
import { splitFrontMatter } from '../yaml/frontMatter';
import { parseYaml } from '../yaml/parseYaml';
import { hubFigures } from './hubFigures';

/**
 * Keys of a model hub's front matter that say nothing the vocabulary asks for, or say it in other terms: `pipeline_tag` is a kind of task
 * and no medical purpose. They are nobody's mistake.
 */
const hubKeys: ReadonlySet<string> = new Set([
  'annotations_creators',
  'base_model_relation',
  'co2_eq_emissions',
  'colorFrom',
  'colorTo',
  'emoji',
  'eval_results',
  'extra_gated_button_content',
  'extra_gated_description',
  'extra_gated_fields',
  'extra_gated_heading',
  'extra_gated_prompt',
  'inference',
  'instance_prompt',
  'language',
  'layout',
  'library_name',
  'license_link',
  'model-index',
  'eval_results',
  'new_version',
  'pipeline_tag',
  'prompts',
  'quantized_by',
  'tags',
  'task_categories',
  'thumbnail',
  'widget',
]);

/** Keys of a page of a site, which a hazard log in Markdown often is. */
const pageKeys: ReadonlySet<string> = new Set([
  'author',
  'created',
  'date',
  'description',
  'hide',
  'id',
  'keywords',
  'last_updated',
  'nav_order',
  'parent',
  'permalink',
  'sidebar_label',
  'slug',
  'subtitle',
  'summary',
  'title',
  'updated',
  'weight',
]);

/**
 * Reads the facts in the YAML block that opens a Markdown document, and reports what is wrong with the block.
 * Gives where the text behind it starts, or nothing when there is no such block.
 */
export function decodeFrontMatter(
  builder: FactBuilder,
  text: string,
  home: 'card' | 'risk' | undefined,
): { readonly bodyStart: number } | undefined {
  const front = splitFrontMatter(text);
  if (front === undefined) return undefined;
  const { root, problems } = parseYaml(front.yaml, { offset: front.yamlSpan.start });
  for (const problem of problems) builder.rawProblem(problem);
  if (root !== undefined)
    decodeInto(builder, root, home, { ignore: home === 'risk' ? isPages : hubsOf(root), head: fenceOf(text, front.yamlSpan) });
  if (root?.kind === 'map' && home === 'card') {
    for (const { key, keySpan, value } of root.entries) {
      if (key === 'model-index') hubFigures.there?.putModelIndex(builder, value);
      if (key === 'eval_results') hubFigures.there?.putEvalResults(builder, value);
      if (key === 'base_model') sayBaseModel(builder, keySpan, value.span);
    }
  }
  return { bodyStart: front.bodyStart };
}

/** `metrics` are figures here and on a hub names without figures. */
function isHubs({ key, value }: MapEntry): boolean {
  return hubKeys.has(key) || (key === 'metrics' && value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
}

/** With a name of its own behind it, the licence `other` only says that no word of the hub fits. */
function hubsOf(root: SourceNode): (entry: MapEntry) => boolean {
  const named = root.kind === 'map' && root.entries.some(({ key }) => key === 'license_name');
  const isOther = ({ key, value }: MapEntry): boolean => key === 'license' && value.kind === 'scalar' && value.text === 'other';
  return (entry) => isHubs(entry) || (named && isOther(entry));
}

/** The key says what kind of component it names. */
function sayBaseModel(builder: FactBuilder, keySpan: Span, within: Span): void {
  const card = builder.root.fields.get('card');
  const components = card?.kind === 'object' ? card.fields.get('components') : undefined;
  for (const [i, item] of (components?.kind === 'list' ? components.items : []).entries()) {
    const name = item.kind === 'object' ? item.fields.get('name') : undefined;
    const path = `card.components[${i}].kind`;
    if (name?.kind !== 'leaf' || name.value === undefined || builder.has(path)) continue;
    if (name.span.start < within.start || name.span.end > within.end) continue;
    builder.putWritten(path, { text: 'base_model', meant: 'base-model', span: keySpan, keySpan });
  }
}

function isPages(entry: MapEntry): boolean {
  return pageKeys.has(entry.key) || isHubs(entry);
}

/** The `---` that opens the block: what the block does not state is reported there. */
function fenceOf(text: string, yaml: Span): Span {
  const start = text.lastIndexOf('---', yaml.start);
  return start < 0 ? { start: yaml.start, end: yaml.start } : { start, end: start + 3 };
}
