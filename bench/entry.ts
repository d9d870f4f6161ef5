// What the bench measures of the core, bundled and minified as it ships; more than the core's own door gives, for the parts alone.
export { check } from '../src/core/check';
export { readDocument } from '../src/core/inputs/index';
export { workbookText } from '../src/core/inputs/xlsx/workbookText';
export { parseYaml } from '../src/core/inputs/yaml/parseYaml';
export { everyReader, readersFor } from '../src/core/loadAhead';
export { compileCatalogue } from '../src/core/rules/compileCatalogue';
