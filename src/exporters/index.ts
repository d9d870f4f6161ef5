import type { Exporter } from './exporter';
import { htmlExporter } from './html/index';
import { jsonExporter } from './json/index';
import { oscalExporter } from './oscal/index';
import { sarifExporter } from './sarif/index';
import { textExporter } from './text/index';

export * from './exporter';
export { isFinding } from './findings';
export { horizonObject, renderHorizon, turnWords } from './horizonText';
export { renderChecklist, renderPage, renderPages } from './html/index';
export { checklistStyles } from './html/styles';
export { placeObject, problemObject, reportSchema } from './json/index';
export { printable } from './printable';
export { blocksOf } from './prose';
export { type Region, type Regions, regionsIn, whereWords } from './region';
export { factAnchor, type PageLinks, pageLinks, ruleMarkdown } from './ruleMarkdown';
export { rulePlainText } from './rulePlainText';
export { type RuleText, ruleText } from './ruleText';
export { renderText } from './text/index';
export { checkedWords, legalWords, nationWords, oneLine, themeWords } from './wording';

/** Every way to write a report down. */
export const exporters: readonly Exporter[] = [textExporter, jsonExporter, sarifExporter, htmlExporter, oscalExporter];
