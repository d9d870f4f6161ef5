import type { FactBuilder } from '../../facts/factBuilder';
import type { Mapping } from '../mapping/applyMappings';
import { type Found, find, itemsOf, textAt } from '../mapping/find';
import { mappedReader } from '../mapping/mappedReader';
import { subgroup, useOfName } from '../mapping/readings';

const mappings: readonly Mapping[] = [
  { from: 'name', to: 'card.name' },
  { from: 'version', to: 'card.version' },
  { from: 'description', to: 'card.summary' },
  { from: 'licenses.license.id', to: 'card.licence' },
  { from: 'licenses.license.name', to: 'card.licence' },
  { from: 'licenses.expression', to: 'card.licence' },
  { from: 'manufacturer.name', to: 'card.manufacturer.name' },
  { from: 'supplier.name', to: 'card.manufacturer.name' },
  { from: 'publisher', to: 'card.manufacturer.name' },
  { from: 'modelCard.modelParameters.task', to: 'card.intendedUse.functions' },
  { each: 'modelCard.modelParameters.inputs', to: 'card.inputs', fields: [{ from: 'format', to: 'name' }] },
  { each: 'modelCard.modelParameters.outputs', to: 'card.outputs', fields: [{ from: 'format', to: 'name' }] },
  {
    each: 'modelCard.modelParameters.datasets',
    to: 'card.datasets',
    join: 'id',
    fields: [
      { from: 'name', to: 'id' },
      { from: 'description', to: 'description' },
      { from: 'name', to: 'uses', read: useOfName },
    ],
  },
  {
    each: 'modelCard.quantitativeAnalysis.performanceMetrics',
    to: 'results',
    // The schema's own words stand in its examples where a figure would.
    where: (item) => /\d/.test(textAt(item, 'value')?.text ?? ''),
    fields: [
      { from: 'type', to: 'metric' },
      { from: 'value', to: 'value' },
      { from: 'slice', to: 'group', read: subgroup },
      { from: 'confidenceInterval.lowerBound', to: 'low' },
      { from: 'confidenceInterval.upperBound', to: 'high' },
    ],
  },
  { from: 'modelCard.considerations.users', to: 'card.users' },
  { from: 'modelCard.considerations.useCases', to: 'card.intendedUse.statement' },
  ...['technicalLimitations', 'performanceTradeoffs'].map((key) => ({
    each: `modelCard.considerations.${key}`,
    to: 'card.limitations',
    fields: [{ from: '', to: 'text' }],
  })),
  { from: 'modelCard.considerations.ethicalConsiderations.*', to: 'card.ethics' },
  {
    each: 'modelCard.considerations.fairnessAssessments',
    to: 'card.groups',
    fields: [
      { from: 'groupAtRisk', to: 'name' },
      { from: 'harms', to: 'reason' },
    ],
  },
];

/** The component of a bill of materials that carries a model card: the product itself first, then its parts, however deep. */
function cardedComponent(root: Found, builder: FactBuilder): Found | undefined {
  const carded = [...find(root, 'metadata.component'), ...find(root, 'components')].flatMap((found) => itemsOf(found)).flatMap(withCard);
  const [first, second] = carded;
  if (first === undefined) {
    const span = root.node.kind === 'map' ? (root.node.entries[0]?.keySpan ?? root.node.span) : root.node.span;
    builder.problem({
      code: 'wrong-shape',
      severity: 'warning',
      message: 'No component of this bill of materials carries a model card',
      span,
    });
  }
  if (second !== undefined) {
    const span = find(second, 'modelCard')[0]?.keySpan ?? second.node.span;
    builder.problem({
      code: 'wrong-shape',
      severity: 'warning',
      message: 'A second model card; only the first of a bill of materials is read',
      span,
    });
  }
  return first;
}

/** Depth is bounded by what the reader lets in. */
function withCard(component: Found): readonly Found[] {
  const inner = find(component, 'components').flatMap(itemsOf).flatMap(withCard);
  return find(component, 'modelCard').length > 0 ? [component, ...inner] : inner;
}

export const reader = mappedReader({
  mappings,
  start: cardedComponent,
});
