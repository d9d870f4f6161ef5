import { horizonInSteps } from '../../core/index';
import { renderPage } from '../../exporters/index';
import { aheadInput, type CheckedProject, textsOf } from './checkedProject';
import { inSlices } from './inSlices';

/** The checklist as one page for any browser. */
export async function pageOf(project: CheckedProject): Promise<string> {
  const { report, catalogue, facts, documents, name } = project;
  const horizon = await inSlices(horizonInSteps(aheadInput(project)));
  return renderPage(report, { project: name, rules: catalogue.data, texts: textsOf(documents), facts, horizon });
}
