import type { FactValues } from '../../core/index';
import { resultsElement } from './figures';
import { joined, labelled, listed, orNotStated } from './words';
import { around, element, type Xml } from './xml';

type Figure = FactValues['results'][number];

/**
 * The three sections of figures: by group under fairness, by site under reliability, all others under usefulness. What a claim says it is
 * for decides the goal that it is named under; no interpretation is made.
 */
export function keyMetrics(values: FactValues): Xml {
  const { card, results } = values;
  const fair = results.filter(({ group }) => group !== undefined);
  const sites = results.filter(({ group, site }) => group === undefined && site !== undefined);
  const rest = results.filter(({ group, site }) => group === undefined && site === undefined);
  const goals = (wanted: (kind: string | undefined) => boolean): string =>
    listed(card.claims.filter(({ kind }) => wanted(kind)).map(({ text, status }) => joined(text, status)));
  const { tolerance, minimumN, setOn } = card.fairness;
  const fairGoal = joined(
    labelled('largest gap from the overall value that is accepted', tolerance),
    labelled('fewest cases on which a group is judged', minimumN),
    labelled('set on', setOn),
  );
  return around(
    'KeyMetrics',
    section('UsefulnessUsabilityEfficacy', { goal: goals((kind) => kind !== 'safety'), figures: rest }, values),
    section('FairnessEquity', { goal: fairGoal, figures: fair }, values),
    section('SafetyReliability', { goal: goals((kind) => kind === 'safety'), figures: sites }, values),
  );
}

function section(name: string, { goal, figures }: { readonly goal: string; readonly figures: readonly Figure[] }, values: FactValues): Xml {
  const { datasets, referenceStandard } = values.card;
  const used = new Set(figures.map(({ dataset }) => dataset));
  const named = datasets.filter(({ id }) => id !== undefined && used.has(id));
  const tests = named.length > 0 || figures.length === 0 ? named : datasets.filter(({ uses }) => uses.includes('test'));
  const truth = joined(
    labelled('reference standard', referenceStandard.method),
    labelled('readers', referenceStandard.readers),
    labelled('without sight of the output', referenceStandard.blinded),
  );
  return around(
    name,
    element('MetricGoal', orNotStated(goal)),
    resultsElement(figures),
    element('Interpretation', orNotStated(undefined)),
    element('TestType', orNotStated(listed([...new Set(tests.flatMap(({ validation, design }) => joined(validation, design)))]))),
    element('TestingDataDescription', orNotStated(listed(tests.map(datasetText)))),
    element('ValidationProcessAndJustification', orNotStated(figures.length === 0 ? undefined : truth)),
  );
}

/** What a dataset is in the words of its card; where it gives none, what it states of its size and time. */
export function datasetText({ id, description, n, events, sites, startedOn, endedOn }: FactValues['card']['datasets'][number]): string {
  return (
    description ??
    joined(
      id,
      labelled('cases', n),
      labelled('cases with the outcome', events),
      labelled('sites', sites.join(', ')),
      labelled('from', startedOn),
      labelled('to', endedOn),
    )
  );
}
