import { l10n } from 'vscode';
import { signedWords } from '../../exporters/signedWords';
import type { CheckedProject } from './checkedProject';
import { countWords } from './statusItem';

/** What was read of each project and as what, what could not be read, and how much was judged: looking at nothing is said, not hidden. */
export function lookedText(projects: readonly CheckedProject[]): string {
  if (projects.length === 0) return nothingText();
  return projects.map(projectText).join('\n');
}

/** Whoever wonders why a file was not read finds here what is picked up by itself. */
function nothingText(): string {
  const lines = [
    l10n.t('No model card or hazard log was found, so nothing was checked.'),
    '',
    l10n.t('These names are picked up by themselves, in any folder:'),
    '  MODEL_CARD.md, model-card.md, model-card.yaml, model-card.json',
    '  hazard-log.yaml, hazard-log.csv, hazard-log.xlsx, hazard-log.md, hazard-log.json, risk-file.*',
    `  README.md  (${l10n.t('only where it begins with the front matter of a model card')})`,
    '  carelint.yaml',
    '',
    l10n.t('A file of any other name is read once carelint.yaml names it. The command “Set Up This Project…” writes one.'),
    '',
  ];
  return lines.join('\n');
}

function projectText(project: CheckedProject): string {
  const { report } = project;
  const lines = [
    project.name,
    project.root.toString(true),
    l10n.t('As of {0}, catalogue {1}.', report.asOf, report.catalogue),
    l10n.t('{0} rules judged {1} facts: {2}.', report.looked.rules, report.looked.facts, countWords(project).short),
    '',
    l10n.t('Read:'),
    ...(report.looked.documents.length === 0 ? [`  ${l10n.t('nothing')}`] : []),
    ...report.looked.documents.map(({ uri, format, why }) => `  ${uri}  ${format}  (${why})`),
  ];
  if (report.signed.length > 0) lines.push('', l10n.t('Signed:'), ...report.signed.map((signed) => `  ${signedWords(signed)}`));
  const unread = report.problems.filter(({ code }) => unreadCodes.has(code));
  if (unread.length > 0)
    lines.push('', l10n.t('Not read, or not in full:'), ...unread.map(({ place, message }) => `  ${place.uri}  ${message}`));
  const packs = new Set(report.results.map(({ rule }) => rule.split('/')[0]));
  lines.push('', l10n.t('Packs: {0}', [...packs].sort().join(', ')), '');
  return lines.join('\n');
}

const unreadCodes: ReadonlySet<string> = new Set([
  'unreadable',
  'not-text',
  'too-large',
  'unknown-format',
  'not-a-log',
  'no-documents',
  'syntax',
]);
