// What a person decided and signed: read, and weighed against the results. Loaded where a project has a decisions file.

export { readDecisions } from './project/decisions';
export { checkSignatures } from './project/signatures';
export { applyDecisions } from './rules/applyDecisions';
