import {
  type CatalogueData,
  compileCatalogue,
  type DecisionKind,
  documentSeal,
  type Facts,
  type NewDecision,
  patientDataRule,
  type Result,
  sealOf,
  withOwnRules,
} from '../../core/index';
import type { FoundProject } from './discovery';
import { RequestError } from './exitStatus';
import { judgeProject } from './judgeProject';
import { type LoadedProject, loadProject } from './loadProject';
import { filesForPack } from './packFiles';
import { factsOf, readAsKept } from './readProject';
import { sha256 } from './signingKey';

/** What a decision is about, and the seal over what was in front of whoever decides. */
export interface About {
  readonly entry: Pick<NewDecision, 'rule' | 'document' | 'subject'>;
  readonly seal: string;
  /** What the rule asks, told again to whoever answers it. */
  readonly asked?: string;
}

/** Refuses what a decision could not settle. */
export async function aboutNamed(found: FoundProject, asked: Asked): Promise<About> {
  const { named, decision, options } = asked;
  if (named === patientDataRule) return fileSubject(found, { decision, options });
  const project = await loadProject(found, found.folder);
  const document = project.documents.find(({ uri }) => uri === named.replace(/^\.\//, ''));
  if (document === undefined) return ruleSubject(project, asked);
  if (decision !== 'sign-off') throw new RequestError(`"${named}" is a document; a document can be signed off, nothing else.`);
  if (options.subject !== undefined || options.answer !== undefined)
    throw new RequestError('--subject and --answer are for the question of a rule; a document is signed as a whole.');
  if (document.kind === 'decisions') throw new RequestError('The decisions file cannot hold a signature under itself.');
  return { entry: { document: document.uri }, seal: documentSeal(document.text) };
}

/** A file that looks as if it held data of patients, by its path; sealed over its bytes. */
async function fileSubject(found: FoundProject, { decision, options }: Pick<Asked, 'decision' | 'options'>): Promise<About> {
  if (decision === 'sign-off') throw new RequestError(`${patientDataRule} takes not-applicable or accepted.`);
  const { subject } = options;
  const project = await readAsKept(found);
  const { enclosed } = await filesForPack(project, factsOf(project), found.settings);
  const file = enclosed.find(({ path }) => path === subject);
  if (subject === undefined || file === undefined)
    throw new RequestError(
      `--subject takes the path of a file that would go into the pack; ${subject === undefined ? 'none was given' : `"${subject}" would not`}.`,
    );
  return { entry: { rule: patientDataRule, subject }, seal: sha256(file.bytes) };
}

export interface Asked {
  /** The id of a rule, or the path of a document. */
  readonly named: string;
  readonly decision: DecisionKind;
  readonly options: { readonly subject?: string; readonly answer?: 'yes' | 'no' };
  readonly on: string;
  readonly catalogue: CatalogueData;
}

async function ruleSubject(project: LoadedProject, { named: rule, decision, options, on, catalogue }: Asked): Promise<About> {
  const compiled = compileCatalogue(catalogue);
  const used = await withOwnRules(compiled, project.userRules);
  const known = used.rule(rule);
  if (known === undefined)
    throw new RequestError(`There is no rule "${rule}" and no such document of the project. "carelint rules" lists all rules.`);
  if (decision === 'sign-off' && known.ask === undefined) throw new RequestError(`${rule} is answered by documents; it takes no sign-off.`);
  const { report, context } = await judgeProject(project, { compiled, asOf: on, show: 'all' });
  const results = report.results.filter((result) => result.rule === rule);
  const result = chosen(results, options.subject, rule);
  const open = results.filter((one) => (result === undefined || one === result) && isOpen(one, decision));
  if (open.length === 0)
    throw new RequestError(
      `There is nothing to decide: what ${rule} asks is ${(result ?? results[0])?.status.replace('-', ' ') ?? 'not asked of this project'}.`,
    );
  const subject = result?.subjectName ?? result?.subject;
  return {
    entry: { rule, ...(subject === undefined ? {} : { subject }) },
    seal: sealOf({
      catalogue: used,
      facts: context.facts as Facts,
      rule,
      ...(result?.subject === undefined ? {} : { subject: result.subject }),
    }),
    ...(known.ask === undefined ? {} : { asked: `Answered ${options.answer ?? 'yes'} to: ${open[0]?.message ?? known.ask}` }),
  };
}

/** The result about the item named; absent when the decision is to be about all of them. */
function chosen(results: readonly Result[], subject: string | undefined, rule: string): Result | undefined {
  if (subject === undefined) return undefined;
  const fold = (name: string): string => name.trim().toLowerCase();
  const result = results.find((one) => one.subject === subject || fold(one.subjectName ?? '') === fold(subject));
  if (result !== undefined) return result;
  const names = [...new Set(results.flatMap((one) => one.subjectName ?? one.subject ?? []))];
  const which = names.length === 0 ? 'it is about the project as a whole' : `it speaks of ${names.slice(0, 10).join(', ')}`;
  throw new RequestError(`${rule} says nothing of "${subject}"; ${which}.`);
}

/** A decision may follow another that lapsed, was overtaken, or that somebody takes back. */
function isOpen({ status, asks, decision: before }: Result, decision: DecisionKind): boolean {
  if (before !== undefined) return true;
  return decision === 'sign-off' ? asks === true && status === 'undetermined' : status === 'unmet' || status === 'undetermined';
}
