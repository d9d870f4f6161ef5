// The one door to the core: hosts and exporters import from here and from nowhere behind it.

export { type CheckInput, type CheckResult, check } from './check';
export type { RuleFunction } from './expr/functions/define';
export { ruleFunctions } from './expr/functions/index';
export type { Tables } from './expr/tables';
export * from './facts/documentFacts';
export * from './facts/factEntry';
export * from './facts/facts';
export { keyOf, topKeyOf } from './facts/keys';
export type { FactShape, LeafShape, ListShape, ObjectShape } from './facts/shape';
export { childrenOf, entryAt, roots, shapeAt } from './facts/vocabulary';
export { vocabulary } from './facts/vocabulary/index';
export { type FixPlan, planFix } from './fixes/planFix';
export { claim, readDocument } from './inputs/index';
export * from './inputs/inputFormat';
export * from './inputs/sourceNode';
export * from './report/report';
export type { CompiledRule } from './rules/compileCatalogue';
export { type CompiledCatalogue, compileCatalogue } from './rules/compileCatalogue';
export { type ExampleOutcome, exampleDate, runRuleExamples } from './rules/examples';
export { type CatalogueFile, loadCatalogue } from './rules/loadCatalogue';
export * from './rules/rule';
export * from './text/lineIndex';
export * from './text/problem';
export * from './text/span';
export * from './project/projectRoots';
export { fitsGlob, isGlob } from './project/glob';
export * from './project/starterDocuments';
