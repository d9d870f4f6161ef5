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
