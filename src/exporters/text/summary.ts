import type { Counts } from '../findings';
import { printable } from '../printable';
import { signedWords } from '../signedWords';
import { counted } from '../wording';
import type { Sheet } from './sheet';

export function summaryLines({ report, context, paint, root }: Sheet, counts: Counts): readonly string[] {
  const { unmet } = counts;
  const graver = [counted(unmet.error, 'error'), counted(unmet.warning, 'warning'), `${unmet.advice} advice`].join(', ');
  const { looked, problems } = report;
  const documents = looked.documents.map(({ uri, format }) => `${uri} (${format})`).join(', ');
  return [
    paint.strong(printable(`${context.project}${root === '' ? '' : ` (${root.replace(/\/$/, '')})`}, as of ${report.asOf}`)),
    `  ${unmet.total} unmet (${graver})`,
    `  ${counts.undetermined} undetermined, ${counts.met} met, ${counts.notApplicable} not applicable${counts.accepted === 0 ? '' : `, ${counts.accepted} accepted by decision`}`,
    ...(problems.length === 0 ? [] : [`  ${counted(problems.length, 'problem')} in reading the documents`]),
    ...report.signed.map((signed) => printable(`  ${signedWords(signed)}`)),
    printable(`  Looked at ${counted(looked.documents.length, 'document')}${documents === '' ? '' : `: ${documents}`}`),
    `  ${counted(looked.rules, 'rule')} of catalogue ${report.catalogue}, ${counted(looked.facts, 'fact')}`,
  ];
}
