import type { Change, Horizon, HorizonDay, TurningPoint } from '../core/index';
import type { ExportContext } from './exporter';
import { placeObject } from './json/index';
import { printable } from './printable';
import { type Regions, regionsIn, whereWords } from './region';
import { counted, oneLine } from './wording';

type Context = Pick<ExportContext, 'project' | 'rules' | 'texts' | 'root'>;

/** What starts or ends for a project, by date, and what the rules would then say. */
export function renderHorizon(horizon: Horizon, context: Context): string {
  const { asOf, until, days } = horizon;
  const regions = regionsIn(context.texts);
  const changes = days.reduce((sum, day) => sum + day.changes.length, 0);
  const lines = [
    context.project,
    `What starts or ends from ${asOf} to ${until}, if the documents stay as they are`,
    ...days.flatMap((day) => ['', day.date, ...dayLines(day, context, regions).map((line) => `  ${line}`)]),
    '',
    `${counted(days.length, 'day')} on which something starts, ends or changes; ${counted(changes, 'answer')} would change. ${horizon.judged} days were judged.`,
  ];
  return printable(`${lines.join('\n')}\n`);
}

function dayLines({ what, changes }: HorizonDay, context: Context, regions: Regions): readonly string[] {
  return [
    ...what.map((turn) => turnWords(turn, context)),
    ...changes.flatMap((change) => {
      const where = change.place === undefined ? '' : `  ${context.root ?? ''}${whereWords(change.place, regions)}`;
      return [`${changeWords(change)}${where}`, ...change.messages.map((message) => `  ${oneLine(message)}`)];
    }),
  ];
}

/** One reason why a day matters, in a sentence without its end. */
export function turnWords(turn: TurningPoint, { rules }: Pick<Context, 'rules'>): string {
  const titleOf = (id: string): string => rules.rules.find((rule) => rule.id === id)?.title ?? id;
  const sourceOf = (id: string): string => rules.sources.find((source) => source.id === id)?.title ?? id;
  switch (turn.kind) {
    case 'rule-begins': {
      const asked = turn.stage === undefined || turn.stage === turn.from ? '' : `, asked from the ${turn.from} stage on`;
      return `Begins to apply: ${titleOf(turn.rule)} (${turn.rule}${asked})`;
    }
    case 'rule-ends':
      return `No longer applies: ${titleOf(turn.rule)} (${turn.rule})`;
    case 'source-begins':
      return `Comes into force: ${sourceOf(turn.source)}`;
    case 'source-ends':
      return `Is no longer in force: ${sourceOf(turn.source)}`;
    case 'decision-lapses':
      return `The decision ${turn.decision} on ${turn.rule} held until ${turn.until}`;
    case 'expires':
      return `${turn.name} (${turn.path}) held until ${turn.until}`;
    case 'recognition-ends':
      return `Great Britain recognised CE marking under ${turn.instrument.toUpperCase()} until ${turn.until}`;
    case 'date-comes':
      return `${turn.path} is ${turn.date}`;
    case 'date-in-rules':
      return 'A date that rules name';
    case 'period-ends':
      return 'A period between dates of the documents runs out';
  }
}

/** One answer that would change, in a line. */
export function changeWords({ rule, severity, subjectName, before, after }: Change): string {
  const subject = subjectName === undefined ? '' : ` for ${subjectName}`;
  const words = (state: Change['before']): string => (state === 'not-applicable' ? 'not applicable' : state);
  const turn = before === after ? `${words(after)}, and more of it` : `${words(before)}, then ${words(after)}`;
  return `${severity}  ${rule}${subject}: ${turn}`;
}

/** The same as data; places with lines and columns, as in the report. */
export function horizonObject({ asOf, until, days, judged }: Horizon, context: Context): object {
  const regions = regionsIn(context.texts);
  return {
    project: context.project,
    asOf,
    until,
    daysJudged: judged,
    days: days.map(({ date, what, changes }) => ({
      date,
      what: what.map((turn) => ({
        ...turn,
        ...('place' in turn ? { place: placeObject(turn.place, regions) } : {}),
        words: turnWords(turn, context),
      })),
      changes: changes.map((change) => ({
        ...change,
        ...(change.place === undefined ? {} : { place: placeObject(change.place, regions) }),
      })),
    })),
  };
}
