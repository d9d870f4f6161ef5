import {
  type Form,
  type FormAnswer,
  type FormConditions,
  type FormQuestion,
  formConditions,
  type Judged,
  shapeAt,
  valueAt,
} from '../../../core/index';
import type { PackContext } from '../packContext';
import { factWords } from './factWords';
import { type Filling, fillAnswer } from './fillAnswer';
import type { Applicability, FilledAnswer, FilledForm, FilledQuestion } from './filled';

/** Fills the forms that concern a project, or of which the documents do not say whether they do. */
export function fillForms({
  forms,
  facts,
  tables,
  report,
  context,
}: Pick<PackContext, 'forms' | 'facts' | 'tables' | 'report' | 'context'>): readonly FilledForm[] {
  const filling: Filling = { facts, conditions: formConditions({ facts, tables, asOf: report.asOf }) };
  return forms.flatMap((form) => {
    const doubt = doubtOf(form.when, filling);
    if (doubt?.holds === 'no') return [];
    return [{ form, source: context.rules.sources.find(({ id }) => id === form.source), doubt, sections: sectionsOf(form, filling) }];
  });
}

const sectionsOf = (form: Form, filling: Filling): FilledForm['sections'] =>
  form.sections.map((section) => ({ section, questions: section.questions.map((question) => fillQuestion(question, filling)) }));

function fillQuestion(question: FormQuestion, filling: Filling): FilledQuestion {
  const doubt = doubtOf(question.when, filling);
  return { question, doubt, answers: doubt?.holds === 'no' ? [] : question.answers.flatMap((answer) => shown(answer, filling)) };
}

function shown(answer: FormAnswer, filling: Filling): readonly FilledAnswer[] {
  const filled = fillAnswer(answer, filling);
  return answer.optional && filled.gap !== undefined ? [] : [filled];
}

function doubtOf(when: string | undefined, { facts, conditions }: Filling): Applicability | undefined {
  const judged: ReturnType<FormConditions['judge']> | undefined = when === undefined ? undefined : conditions.judge(when);
  if (judged === undefined || judged.holds === 'yes') return undefined;
  return { holds: judged.holds, facts: restsOn(judged, facts) };
}

/** Of what a condition read, the single facts and lists of words; a list of records is shown where it is asked about. */
function restsOn({ reads }: Judged, facts: PackContext['facts']): Applicability['facts'] {
  return reads
    .map((path) => path.replace(/\[\]$/, ''))
    .filter((path) => {
      const shape = shapeAt(path);
      return !path.includes('[') && (shape?.kind === 'leaf' || (shape?.kind === 'list' && shape.item.kind === 'leaf'));
    })
    .map((path) => {
      const value = valueAt(facts.values, path);
      const words = Array.isArray(value)
        ? value.map((one, index) => factWords(`${path}[${index}]`, one)).join(', ')
        : factWords(path, value as string | number | boolean | undefined);
      const stated = words !== undefined && words !== '';
      return { path, value: stated ? words : undefined, place: stated ? facts.locate(path) : undefined };
    });
}
