import { horizonOf } from '../../core/index';
import { renderPage } from '../../exporters/index';
import { aheadInput, type CheckedProject, textsOf } from './checkedProject';

/** The checklist as one page for any browser. */
export function pageOf(project: CheckedProject): string {
  const { report, catalogue, facts, documents, name } = project;
  const horizon = horizonOf(aheadInput(project));
  return renderPage(report, { project: name, rules: catalogue.data, texts: textsOf(documents), facts, horizon });
}
