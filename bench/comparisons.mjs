import { join } from 'node:path';
import { growth } from './growth.mjs';
import { median, pairs, runCommand, runTask } from './measure.mjs';

const times = (ratio) => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)}x`;
const asRatio = (result, limit) => ({ measured: times(result.cpu), met: result.cpu <= limit, pairs: result.pairs, result });
const asGain = (result, wanted) => ({
  measured: `${times(1 / result.cpu)} less`,
  met: 1 / result.cpu >= wanted,
  pairs: result.pairs,
  result,
});
const unmeasured = (why) => ({ measured: `not measured: ${why}`, met: undefined });

/** Rounds before and while measuring, so that a small input is measured warm and a large one in bearable time. */
const rounds = (hazards, quick) =>
  quick && hazards > 20
    ? { warm: Math.ceil(1_000 / hazards), rounds: Math.ceil(1_000 / hazards) }
    : hazards <= 20
      ? { warm: 60, rounds: 60 }
      : hazards <= 200
        ? { warm: 15, rounds: 15 }
        : hazards <= 2_000
          ? { warm: 3, rounds: 3 }
          : { warm: 1, rounds: 1 };

/** Every target with how it is measured. All with places kept and the whole catalogue evaluated. */
export function comparisons({ out, inputs, plan, weights }) {
  const cli = [process.execPath, join(out, 'dist/cli.js')];
  const bin = (name) => [process.execPath, join('bench/node_modules', name)];
  const spectral = bin('@stoplight/spectral-cli/dist/index.js');
  const ajv = bin('ajv-cli/dist/index.js');
  const schema = (name) => join('media/schemas', name);
  const at = (path) => join(inputs, path);
  const project = (hazards) => ({ log: at(`${hazards}/hazard-log.yaml`), card: at(`${hazards}/model-card.yaml`) });
  const check =
    (folder, ...options) =>
    () =>
      runCommand([...cli, 'check', ...options, at(folder)]);
  const lint = (folder) => () =>
    runCommand([...spectral, 'lint', '-q', '-r', at('spectral.yaml'), `${at(folder)}/**/*.yaml`], { statuses: [0, 1] });
  const validate = (folder) => () => {
    const run = (name, files) =>
      runCommand([...ajv, 'validate', '--spec=draft7', '--strict=false', '-s', schema(name), '-d', `${at(folder)}/**/${files}`]);
    const [logs, cards] = [run('risk-file.schema.json', 'hazard-log.yaml'), run('model-card.schema.json', 'model-card.yaml')];
    return { cpu: logs.cpu + cards.cpu, memory: Math.max(logs.memory, cards.memory) };
  };
  const warm = (name, options, hazards) => () => runTask(name, { ...options, ...rounds(hazards, plan.quick) });
  /** A log that this run has not written is not measured, and its row says so. */
  const ifWritten = (hazards, measure) => () => (plan.sizes.includes(hazards) ? measure() : unmeasured('only in a full run'));
  const node = (script) => () => runCommand([process.execPath, '-e', script]);
  const monorepo = 'projects';

  return [
    ...[200, 2_000, 20_000].map((n) => ({
      id: 'T1',
      title: `full check against our own bare parse, ${n} hazards`,
      target: '<= 2.0x',
      measure: ifWritten(n, () => asRatio(pairs(plan.pairs, warm('check', project(n), n), warm('parse', project(n), n)), 2)),
    })),
    ...[200, 2_000, 20_000].map((n) => ({
      id: 'T2',
      title: `full check against \`yaml\` parseDocument alone, ${n} hazards`,
      target: n === 20_000 ? '<= 0.25x' : '<= 0.5x',
      measure: ifWritten(n, () =>
        asRatio(pairs(plan.pairs, warm('check', project(n), n), warm('yaml', { file: project(n).log }, n)), n === 20_000 ? 0.25 : 0.5),
      ),
    })),
    ...[20, 200, 2_000].flatMap((n) => comparedWithSpectral({ title: `${n} hazards`, folder: String(n), wanted: n === 20 ? 4 : 3 })),
    ...comparedWithSpectral({ title: `monorepo of ${plan.projects} projects`, folder: monorepo, wanted: 4 }),
    {
      id: 'T4',
      title: 'warm check against Spectral with 50 rules, card and 20 hazards',
      target: '>= 4x less',
      measure: () =>
        asGain(pairs(plan.pairs, warm('check', project(20), 20), warm('spectral', { files: Object.values(project(20)) }, 20)), 4),
    },
    {
      id: 'T4',
      title: 'warm check against yaml-language-server with a JSON Schema, 20 hazards',
      target: '>= 6x less',
      measure: () => {
        const peer = warm('yamlServer', { file: project(20).log, schema: schema('risk-file.schema.json') }, 20);
        return asGain(pairs(plan.pairs, warm('check', { log: project(20).log }, 20), peer), 6);
      },
    },
    ...['markdownlint', 'remark'].flatMap((peer) =>
      [
        ['card', '13 kB', 20],
        ['large-card', '1 MB', 2_000],
      ].map(([folder, length, like]) => ({
        id: 'T5',
        title: `card of ${length} with its rules against ${peer === 'remark' ? 'remark-lint' : peer}`,
        target: '>= 10x less',
        measure: () => {
          const file = at(`${folder}/MODEL_CARD.md`);
          return asGain(pairs(plan.pairs, warm('check', { card: file }, like), warm(peer, { file }, like)), 10);
        },
      })),
    ),
    {
      id: 'T6',
      title: `whole process against ajv-cli (a schema, no places), monorepo of ${plan.projects}`,
      target: '<= 3x',
      measure: () => asRatio(pairs(plan.pairs, check(monorepo), validate(monorepo)), 3),
    },
    {
      id: 'T6',
      title: 'whole process against ajv-cli, 2,000 hazards',
      target: '<= 1.5x',
      measure: () => asRatio(pairs(plan.pairs, check('2000'), validate('2000')), 1.5),
    },
    ...growth({ plan, at }),
    ...[20, 200, 2_000, 20_000]
      .filter((n) => plan.sizes.includes(n))
      .map((n) => {
        const wanted = { 200: 100, 20000: 1000 }[n];
        return {
          id: 'T8',
          title: `a key pressed to findings against a full check, ${n} hazards`,
          target: wanted === undefined ? 'none set' : `<= 1/${wanted}`,
          measure: () => {
            const result = pairs(plan.pairs, warm('recheck', project(n), n), warm('check', project(n), n));
            return {
              measured: `1/${(1 / result.cpu).toFixed(1)}`,
              met: wanted === undefined ? undefined : result.cpu <= 1 / wanted,
              pairs: result.pairs,
              result,
            };
          },
        };
      }),
    {
      id: 'T9',
      title: 'peak memory against a bare `yaml` parseDocument process, 20,000 hazards',
      target: '<= 0.2x',
      measure: ifWritten(20_000, () => {
        const result = pairs(
          5,
          () => runTask('check', project(20_000)),
          () => runTask('yaml', { file: project(20_000).log }),
        );
        return { measured: times(result.memory), met: result.memory <= 0.2, pairs: result.pairs };
      }),
    },
    {
      id: 'T10',
      title: '`carelint --version` against `node -e 0`',
      target: '<= 1.2x',
      measure: () =>
        asRatio(
          pairs(plan.quick ? 9 : 15, () => runCommand([...cli, '--version']), node('0')),
          1.2,
        ),
    },
    {
      id: 'T10',
      title: 'check of a card and 20 hazards against `node -e 0`',
      target: '<= 3x',
      measure: () => asRatio(pairs(plan.quick ? 9 : 15, check('small'), node('0')), 3),
    },
    ...extensionWeighs(),
    {
      id: 'T12',
      title: 'compiling the catalogue against the first check of a card and 20 hazards',
      target: '<= 0.5x',
      measure: () =>
        asRatio(
          pairs(
            plan.pairs,
            () => runTask('compile'),
            () => runTask('check', { log: at('small/hazard-log.yaml'), card: at('small/MODEL_CARD.md') }),
          ),
          0.5,
        ),
    },
    {
      id: 'T13',
      title: `monorepo of ${plan.projects} against projects x warm cost of one, and start-up`,
      target: '<= 1.1x',
      measure: () => {
        const ratios = Array.from({ length: plan.pairs }, () => {
          const whole = check(monorepo)().cpu;
          const startUp = check('projects/p0000')().cpu;
          const { cpu } = runTask('projects', { folder: at(monorepo), warm: 1, rounds: plan.quick ? 1 : 2 });
          return whole / (cpu + startUp);
        });
        return { measured: times(median(ratios)), met: median(ratios) <= 1.1, pairs: plan.pairs };
      },
    },
    {
      id: 'T13',
      title: 'time on the clock with two threads',
      target: '>= 1.6x less',
      measure: () => {
        const ratios = Array.from({ length: plan.pairs }, () => check(monorepo)().clock / check(monorepo, '--threads', '2')().clock);
        return { measured: `${times(median(ratios))} less`, met: median(ratios) >= 1.6, pairs: plan.pairs };
      },
    },
    ...[
      ['read', 'to facts'],
      ['check', 'checked'],
    ].flatMap(([task, done]) => [
      {
        id: 'XLSX',
        title: `a workbook of 2,000 hazards ${done} against the same log as CSV`,
        target: 'none set',
        measure: () => beside(task, { log: at('forms/2000/hazard-log.xlsx') }, { log: at('forms/2000/hazard-log.csv') }, 2_000),
      },
      {
        id: 'XML',
        title: `an XML card of 13 kB ${done} against the same text in a Markdown card`,
        target: 'none set',
        measure: () => beside(task, { card: at('xml/card.xml') }, { card: at('card/MODEL_CARD.md') }, 20),
      },
    ]),
  ];

  function beside(task, one, other, size) {
    const result = pairs(plan.pairs, warm(task, one, size), warm(task, other, size));
    return { measured: times(result.cpu), met: undefined, pairs: result.pairs };
  }

  /** Bytes of code, and what it costs to have them there before any document is read. */
  function extensionWeighs() {
    const kilobytes = (key) => ['desktop', 'web'].map((where) => Math.ceil(weights[where][key] / 1000));
    const row = (title, key) => ({
      id: 'T11',
      title,
      target: '<= 400 kB',
      measure: () => {
        const [desktop, web] = kilobytes(key);
        return { measured: `${desktop} kB, web ${web} kB`, met: Math.max(desktop, web) <= 400 };
      },
    });
    const begin = (what) => () => runCommand([process.execPath, 'bench/tasks/begin.mjs', join(out, 'dist'), what]);
    const against = (title, what) => ({
      id: 'T11',
      title,
      target: 'none set',
      measure: () => {
        const result = pairs(plan.pairs, begin(what), begin('nothing'));
        return { measured: times(result.cpu), met: undefined, pairs: result.pairs };
      },
    });
    return [
      row('code that the extension begins with, minified', 'start'),
      row('code read by the time a Markdown card without tables and a YAML log are checked, minified', 'first'),
      row('the same where the card has tables', 'tables'),
      {
        id: 'T11',
        title: 'rules read with the first document, parsed once',
        target: 'none set',
        measure: () => ({ measured: `${kilobytes('data')[0]} kB of JSON`, met: undefined }),
      },
      against('a process that loads what the extension begins with, against one that loads nothing', 'start'),
      against('a process that loads what the first document needs, against one that loads nothing', 'editor'),
    ];
  }

  /** The same runs give CPU and memory. */
  function comparedWithSpectral({ title, folder, wanted }) {
    let result;
    const measured = () => {
      result ??= pairs(plan.pairs, check(folder), lint(folder));
      return result;
    };
    return [
      {
        id: 'T3',
        title: `whole process against Spectral with 50 rules, ${title}`,
        target: `>= ${wanted}x less`,
        measure: () => asGain(measured(), wanted),
      },
      {
        id: 'T3',
        title: `peak memory against Spectral, ${title}`,
        target: '<= 0.25x',
        measure: () => ({ measured: times(measured().memory), met: measured().memory <= 0.25, pairs: measured().pairs }),
      },
    ];
  }
}
