import { CannotSay, type FunctionContext, keep, listAt, MissingFact, numberAt, optionalText, type RuleFunction, textAt } from './define';
import { folded } from './words';

type Entry = Readonly<Record<string, unknown>>;

/** A scheme ready for lookups: the project's own rows, or a named table. Levels are labels, never a product of ranks. */
interface Scheme {
  /** Lightest first. */
  readonly severities: readonly string[];
  readonly likelihoods: ReadonlySet<string>;
  readonly level: (severity: string, likelihood: string) => number | undefined;
  readonly acceptability: ReadonlyMap<number, string>;
}

const defaultScheme = 'dcb0129-example';

/**
 * A scheme that brings its own rows is looked up in them. One that only gives a name is looked up in the table of that name,
 * and a name no table knows cannot be looked up. Neither: the DCB0129 example, which is the default of this catalogue.
 */
function schemeOf(context: FunctionContext, declared: Entry): Scheme {
  return keep(context, declared, 'scheme', () => {
    const rows = listAt<Entry>(declared, 'matrix');
    if (rows.length > 0) return ownScheme(rows, listAt<Entry>(declared, 'levels'));
    const name = optionalText(declared, 'name') ?? defaultScheme;
    const table = context.tables.riskSchemes.find((scheme) => folded(scheme.id) === folded(name));
    if (table === undefined) throw new CannotSay(`the scheme "${name}" gives no matrix, so levels cannot be looked up`);
    const own = levelsOf(listAt<Entry>(declared, 'levels'));
    return {
      severities: table.severities,
      likelihoods: new Set(table.likelihoods),
      level: (severity, likelihood) => table.matrix[likelihood]?.[severity],
      acceptability: own.size > 0 ? own : new Map(table.levels.map((level) => [level.level, level.acceptability])),
    };
  });
}

function ownScheme(rows: readonly Entry[], levels: readonly Entry[]): Scheme {
  const cells = new Map<string, number>();
  const weights = new Map<string, number[]>();
  const likelihoods = new Set<string>();
  for (const row of rows) {
    const severity = folded(textAt(row, 'severity'));
    const likelihood = folded(textAt(row, 'likelihood'));
    const level = numberAt(row, 'level');
    cells.set(`${severity} ${likelihood}`, level);
    weights.set(severity, [...(weights.get(severity) ?? []), level]);
    likelihoods.add(likelihood);
  }
  const weight = (severity: string): number => {
    const given = weights.get(severity) ?? [];
    return given.reduce((sum, level) => sum + level, 0) / Math.max(1, given.length);
  };
  return {
    severities: [...weights.keys()].sort((one, other) => weight(one) - weight(other)),
    likelihoods,
    level: (severity, likelihood) => cells.get(`${severity} ${likelihood}`),
    acceptability: levelsOf(levels),
  };
}

function levelsOf(levels: readonly Entry[]): ReadonlyMap<number, string> {
  return new Map(levels.map((level) => [numberAt(level, 'level'), textAt(level, 'acceptability')]));
}

function rankOf(context: FunctionContext, severity: string, declared: Entry): number {
  const rank = schemeOf(context, declared).severities.indexOf(folded(severity)) + 1;
  if (rank === 0) throw new CannotSay(`"${severity}" is not a severity of the scheme`);
  return rank;
}

export const riskFunctions: readonly RuleFunction[] = [
  {
    signature: 'inScheme(string, string, Scheme): bool',
    means: 'severity and likelihood are words of the scheme; case, and a space for a hyphen, do not matter',
    run: (context, severity: string, likelihood: string, declared: Entry) => {
      const scheme = schemeOf(context, declared);
      return scheme.severities.includes(folded(severity)) && scheme.likelihoods.has(folded(likelihood));
    },
  },
  {
    signature: 'riskLevel(string, string, Scheme): int',
    means:
      'the level looked up for severity and likelihood, in the DCB0129 example when no scheme is declared; an error when a word is foreign',
    run: (context, severity: string, likelihood: string, declared: Entry) => {
      const level = schemeOf(context, declared).level(folded(severity), folded(likelihood));
      if (level === undefined) throw new CannotSay(`the scheme has no cell for severity "${severity}" and likelihood "${likelihood}"`);
      return level;
    },
  },
  {
    signature: 'severityRank(string, Scheme): int',
    means: 'place of the word on the severity scale, 1 the lightest',
    run: rankOf,
  },
  {
    signature: 'topSeverity(string, Scheme): bool',
    means: 'one of the two highest severities',
    run: (context, severity: string, declared: Entry) =>
      rankOf(context, severity, declared) > schemeOf(context, declared).severities.length - 2,
  },
  {
    signature: 'worstSeverity(list<string>, Scheme): string',
    means: 'the highest of these severities, as it is written first; an error when there is none or a word is foreign',
    run: (context, severities: readonly string[], declared: Entry) => {
      const ranks = severities.map((severity) => rankOf(context, severity, declared));
      const worst = severities[ranks.indexOf(ranks.reduce((one, other) => Math.max(one, other), 0))];
      if (worst === undefined) throw new CannotSay('no severity is stated');
      return worst;
    },
  },
  {
    signature: 'acceptability(int, Scheme): string',
    means: 'always, conditional or never, for a level',
    run: (context, level: number, declared: Entry) => {
      const found = schemeOf(context, declared).acceptability.get(level);
      if (found === undefined) throw new CannotSay(`the scheme does not say whether level ${level} may be accepted`);
      return found;
    },
  },
  {
    signature: 'likelihoodCeiling(string, Scheme): double',
    means: 'the highest frequency per use the word allows; an error when the scheme gives no numbers',
    run: (_, likelihood: string, declared: Entry) => {
      const word = listAt<Entry>(declared, 'likelihoods').find((one) => folded(optionalText(one, 'name') ?? '') === folded(likelihood));
      if (word === undefined) throw new CannotSay(`the scheme gives no number for "${likelihood}"`);
      return numberAt(word, 'perUse');
    },
  },
  {
    signature: 'causedBy(list<Hazard>, list<string>): bool',
    means: 'some hazard has a cause of one of these kinds',
    readsOnly: { 0: ['causes[].kind'] },
    run: (context, hazards: readonly Entry[], kinds: readonly string[]) => withCause(context, hazards, kinds).length > 0,
    witness: (context, hazards: readonly Entry[], kinds: readonly string[]) => withCause(context, hazards, kinds).slice(0, 1),
  },
  {
    signature: 'softwareClassAllows(string, int): bool',
    means: 'the software class is high enough for a severity of that rank',
    run: ({ tables }, softwareClass: string, rank: number) => {
      const found = tables.softwareClasses.find((one) => one.class === softwareClass);
      if (found === undefined) throw new CannotSay(`"${softwareClass}" is not a software class of the table`);
      return rank <= found.highestSeverity;
    },
  },
];

function withCause(context: FunctionContext, hazards: readonly Entry[], kinds: readonly string[]): readonly Entry[] {
  const byKind = keep(context, hazards, 'causes', () => {
    const found = new Map<string, Entry[]>();
    for (const hazard of hazards) {
      for (const cause of listAt<Entry>(hazard, 'causes')) {
        const kind = optionalText(cause, 'kind');
        if (kind === undefined) continue;
        const already = found.get(kind);
        if (already === undefined) found.set(kind, [hazard]);
        else already.push(hazard);
      }
    }
    return found;
  });
  const found = kinds.flatMap((kind) => byKind.get(kind) ?? []);
  if (found.length > 0) return found;
  // A cause of no stated kind may be of this one: then nobody can say that there is none.
  const unsaid = keep(context, hazards, 'unsaid', () =>
    hazards.flatMap((hazard) => listAt<Entry>(hazard, 'causes')).find((cause) => optionalText(cause, 'kind') === undefined),
  );
  if (unsaid !== undefined) throw new MissingFact(unsaid, 'kind');
  return [];
}
