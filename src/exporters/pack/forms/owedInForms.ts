import { type FormAnswer, type FormConditions, formConditions, type Place, shapeAt, valueAt } from '../../../core/index';
import type { PackContext } from '../packContext';
import { concretePath } from './fillAnswer';
import { fillForms } from './fillForm';

/** Where a form needs an answer that nobody wrote, with the question that needs it: `form dtac C1.2.5`. */
export function neededInForms(pack: Pick<PackContext, 'forms' | 'facts' | 'tables' | 'report' | 'context'>): readonly {
  readonly question: string;
  readonly place: Place;
}[] {
  const { facts } = pack;
  const conditions = formConditions({ facts, tables: pack.tables, asOf: pack.report.asOf });
  return fillForms(pack).flatMap(({ form, sections }) =>
    sections
      .flatMap(({ questions }) => questions)
      .filter(({ question, doubt }) => question.required && doubt?.holds !== 'no')
      .flatMap(({ question }) =>
        question.answers
          .flatMap((answer) => pathsOf(answer, { conditions, pack }))
          .flatMap((path) => [...(facts.isStated(path) ? [] : [facts.locate(path), facts.locateKey(path)]), ...facts.placeholdersIn(path)])
          .flatMap((place) => (place === undefined ? [] : [{ question: `form ${form.id} ${question.id}`, place }])),
      ),
  );
}

interface Within {
  readonly conditions: FormConditions;
  readonly pack: Pick<PackContext, 'facts'>;
}

/** The single facts that an answer shows; items of which it is open whether they belong here among them. */
function pathsOf(answer: FormAnswer, { conditions, pack }: Within): readonly string[] {
  if (answer.kind === 'value') return [answer.path];
  const { picked, open } = conditions.pick(answer.list, answer.where);
  const shown = answer.kind === 'list' ? [{ show: answer.show }] : answer.columns;
  return [...picked, ...open]
    .flatMap((item) =>
      shown.flatMap((column) => {
        const of = 'of' in column ? column.of : undefined;
        const inner = of === undefined ? undefined : valueAt(pack.facts.values, `${item.path}.${of}`);
        const items =
          of === undefined
            ? [item]
            : (Array.isArray(inner) ? inner : []).map((_, i) => ({ path: `${item.path}.${of}[${i}]`, parent: item.path }));
        return items.flatMap((one) => column.show.flatMap((piece) => (piece.kind === 'fact' ? [concretePath(piece.path, one)] : [])));
      }),
    )
    .filter((path) => shapeAt(path) !== undefined);
}
