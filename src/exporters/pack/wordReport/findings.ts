import type { Result, Rule } from '../../../core/index';
import { byDocument, inReadingOrder, isAccepted, isFinding, rulesById } from '../../findings';
import { blocksOf } from '../../prose';
import type { Regions } from '../../region';
import { citationWords, citedSources, messageOf, severityWords } from '../../wording';
import type { Block } from '../document/document';
import { heading, line, paragraph, run } from '../document/lines';
import type { PackContext } from '../packContext';
import { placeRun } from '../placeWords';

/** Every finding with its place, its reason, how to settle it, and who asks for it; then what a person accepted. */
export function findingBlocks({ report, context }: PackContext, regions: Regions): readonly Block[] {
  const rules = rulesById(context.rules);
  const blocksFor = (result: Result): readonly Block[] => finding(result, { rule: rules.get(result.rule), context, regions });
  const groups = byDocument(
    inReadingOrder(
      report.results.filter((result) => isFinding(result, report.asOf)),
      report,
    ),
  );
  const accepted = report.results.filter((result) => result.status === 'unmet' && isAccepted(result, report.asOf));
  return [
    ...(groups.size === 0 ? [paragraph('No rule that could be judged is unmet.')] : []),
    ...[...groups].flatMap(([uri, results]) => [
      heading(2, `${uri === '' ? 'The project as a whole' : uri} (${results.length})`),
      ...results.flatMap(blocksFor),
    ]),
    ...(accepted.length === 0 ? [] : [heading(2, `Accepted by decision (${accepted.length})`), ...accepted.flatMap(blocksFor)]),
  ];
}

interface Within {
  readonly rule: Rule | undefined;
  readonly context: PackContext['context'];
  readonly regions: Regions;
}

function finding(result: Result, { rule, context, regions }: Within): readonly Block[] {
  const [place, ...related] = result.places;
  const quote = place === undefined ? undefined : regions.quote(place);
  const more = related.map((other) => line(placeRun(other, regions), run(other.label ?? '', 'note')));
  return [
    heading(3, `${sentence(severityWords[result.severity])}: ${messageOf(result, rule)}`),
    paragraph(placeRun(place, regions), run(result.rule, 'code'), quote && run(`“${quote.before}${quote.marked}${quote.after}”`, 'note')),
    ...(rule === undefined
      ? []
      : [
          paragraph(run('Why:', 'strong'), ...proseParts(rule.why)),
          ...howBlocks(rule.how),
          paragraph(run('Asked for by:', 'strong'), `${citedSources(rule, context.rules).map(citationWords).join('; ')}.`),
        ]),
    ...(more.length === 0 ? [] : [leading('See also:'), { kind: 'bullets' as const, lines: more }]),
    ...(result.decision === undefined ? [] : [paragraph(run('Decision:', 'strong'), `${result.decision.id} of ${result.decision.by}`)]),
  ];
}

const leading = (text: string): Block => ({ kind: 'paragraph', line: [run(text, 'strong')], leads: true });
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const proseParts = (text: string): readonly string[] => blocksOf(text).map((block) => block.text);

/** Examples keep their lines, because in YAML they matter. */
function howBlocks(text: string): readonly Block[] {
  return blocksOf(text).flatMap((block, index, all): readonly Block[] => {
    if (block.kind === 'paragraph') {
      const shown = line(index === 0 ? run('To settle it:', 'strong') : undefined, block.text);
      return [{ kind: 'paragraph', line: shown, ...(all[index + 1]?.kind === 'example' ? { leads: true as const } : {}) }];
    }
    const lead = index === 0 ? [leading('To settle it, for example:')] : [];
    return [...lead, { kind: 'example', lines: block.text.split('\n') }];
  });
}
