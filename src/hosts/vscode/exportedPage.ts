import { horizonOf } from '../../core/index';
import { renderPage } from '../../exporters/index';
import { type CheckedProject, textsOf } from './checkedProject';

/** The checklist as one page for any browser. */
export function pageOf({ report, catalogue, facts, documents, name }: CheckedProject): string {
  // Whether files exist does not turn with the day, so what lies ahead is judged without asking for them.
  const horizon = horizonOf({ documents, catalogue, asOf: report.asOf });
  return renderPage(report, { project: name, rules: catalogue.data, texts: textsOf(documents), facts, horizon });
}
