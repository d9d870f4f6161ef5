import { decodeInto } from '../../facts/decode';
import type { FactBuilder } from '../../facts/factBuilder';
import type { Span } from '../../text/span';
import type { MapEntry } from '../sourceNode';
import { splitFrontMatter } from '../yaml/frontMatter';
import { parseYaml } from '../yaml/parseYaml';
import { putEvalResults, putModelIndex } from './modelIndex';

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
  'date',
  'description',
  'hide',
  'id',
  'nav_order',
  'parent',
  'permalink',
  'sidebar_label',
  'slug',
  'subtitle',
  'title',
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
    decodeInto(builder, root, home, { ignore: home === 'risk' ? isPages : isHubs, head: fenceOf(text, front.yamlSpan) });
  const index = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'model-index') : undefined;
  if (index !== undefined && home === 'card') putModelIndex(builder, index.value);
  const evaluated = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'eval_results') : undefined;
  if (evaluated !== undefined && home === 'card') putEvalResults(builder, evaluated.value);
  return { bodyStart: front.bodyStart };
}

/** `metrics` are figures here and on a hub names without figures. */
function isHubs({ key, value }: MapEntry): boolean {
  return hubKeys.has(key) || (key === 'metrics' && value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
}

function isPages(entry: MapEntry): boolean {
  return pageKeys.has(entry.key) || isHubs(entry);
}

/** The `---` that opens the block: what the block does not state is reported there. */
function fenceOf(text: string, yaml: Span): Span {
  const start = text.lastIndexOf('---', yaml.start);
  return start < 0 ? { start: yaml.start, end: yaml.start } : { start, end: start + 3 };
}
