import { rulesById } from '../../findings';
import { questionsOf } from '../../questions';
import type { Regions } from '../../region';
import { counted, messageOf } from '../../wording';
import type { Block } from '../document/document';
import { line, paragraph, run } from '../document/lines';
import type { PackContext } from '../packContext';
import { placeRun } from '../placeWords';

/** What nobody wrote, those first whose answer settles most. */
export function questionBlocks({ report, context }: PackContext, regions: Regions): readonly Block[] {
  const rules = rulesById(context.rules);
  const questions = questionsOf(report);
  if (questions.length === 0) return [paragraph('No question is open.')];
  return [
    paragraph('What the documents do not say keeps rules from being judged. Those that settle most come first.'),
    {
      kind: 'table',
      columns: [
        { title: 'Question', width: 4 },
        { title: 'Fact', width: 2 },
        { title: 'Waiting for it', width: 2.4 },
        { title: 'Where', width: 1.4 },
      ],
      rows: questions.map(({ path, waiting }) => {
        const [first] = waiting;
        const names = [...new Set(waiting.map(({ rule }) => rule))];
        return [
          [line(messageOf(first, rules.get(first.rule)))],
          [line(path === undefined ? 'a person answers' : run(path, 'code'))],
          [line(`${counted(waiting.length, 'answer')}:`), ...names.map((name) => line(run(name, 'note')))],
          [line(placeRun(first.places[0], regions))],
        ];
      }),
    },
  ];
}
