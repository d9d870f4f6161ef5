// The one door to the core: hosts and exporters import from here and from nowhere behind it.
export * from './facts/documentFacts';
export * from './facts/factEntry';
export * from './facts/facts';
export { vocabulary } from './facts/vocabulary/index';
export * from './inputs/inputFormat';
export * from './inputs/sourceNode';
export * from './report/report';
export * from './rules/rule';
export * from './text/lineIndex';
export * from './text/problem';
export * from './text/span';
export { childrenOf, entryAt, roots, shapeAt } from './facts/vocabulary';
export { keyOf, topKeyOf } from './facts/keys';
export type { FactShape, LeafShape, ListShape, ObjectShape } from './facts/shape';
export { claim, readDocument } from './inputs/index';
export { type CompiledCatalogue, compileCatalogue } from './rules/compileCatalogue';
export { type FixPlan, planFix } from './fixes/planFix';
