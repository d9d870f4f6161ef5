import { celLibrary, createChecker } from '../expr/cel';
import { createExpressions } from '../expr/expressions';
import { ruleFunctions } from '../expr/functions/index';
import { declarationsOf } from '../facts/declarations';
import { vocabulary } from '../facts/vocabulary';
import { parseCatalogueYaml } from '../rules/catalogueYaml';
import type { Fault } from '../rules/fields';
import type { CatalogueFile } from '../rules/loadCatalogue';
import type { RuleProblem, Source } from '../rules/rule';
import { checkForm } from './checkForm';
import type { Form } from './form';
import { readForm } from './readForm';

export interface LoadedForms {
  /** Sorted by id. */
  readonly forms: readonly Form[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads the forms among the files of a catalogue, `forms/<id>.yaml`. They are no part of the catalogue itself, because only what
 * writes forms needs them. A form with any fault is left out and is a problem.
 */
export function loadForms(files: readonly CatalogueFile[], sources: readonly Source[]): LoadedForms {
  const known = {
    sources: new Map(sources.map((source) => [source.id, source])),
    checker: createChecker(declarationsOf(vocabulary), ruleFunctions),
    expressions: createExpressions({ functions: ruleFunctions, library: celLibrary }),
  };
  const problems: RuleProblem[] = [];
  const own = files.filter(({ path }) => path.startsWith('forms/')).sort((one, other) => (one.path < other.path ? -1 : 1));
  const forms = own.flatMap(({ path, text }): readonly Form[] => {
    const report = (faults: readonly Fault[]): readonly Form[] => {
      for (const { span, message } of faults) problems.push({ file: path, span, message });
      return [];
    };
    const id = /^forms\/([a-z0-9-]+)\.ya?ml$/.exec(path)?.[1];
    if (id === undefined) return report([{ message: 'A form lies in forms/ and has a name of small letters', span: { start: 0, end: 0 } }]);
    const { root, faults } = parseCatalogueYaml(text);
    if (root === undefined || faults.length > 0)
      return report(faults.length > 0 ? faults : [{ message: 'The file is empty', span: { start: 0, end: 0 } }]);
    const read = readForm(id, root);
    if (!('form' in read)) return report(read.faults);
    const found = [...read.faults, ...checkForm(read, known)];
    return found.length > 0 ? report(found) : [read.form];
  });
  return { forms, problems };
}
