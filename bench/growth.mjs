import { median, runTask } from './measure.mjs';

const forms = {
  'YAML list': (n) => `${n}/hazard-log.yaml`,
  'YAML map': (n) => `forms/${n}/map.yaml`,
  'broken YAML': (n) => `forms/${n}/broken.yaml`,
  'Markdown table': (n) => `forms/${n}/hazard-log.md`,
  CSV: (n) => `forms/${n}/hazard-log.csv`,
  XLSX: (n) => `forms/${n}/hazard-log.xlsx`,
};

/** Growth exponents of a warm check: 1 is in step with the size of the log. */
export function growth({ plan, at }) {
  const [small, large] = [200, plan.sizes.at(-1)];
  return Object.entries(forms).map(([title, path]) => ({
    id: 'T7',
    title: `growth from ${small} to ${large} hazards, ${title}: time, memory`,
    target: '<= 1.05',
    measure: () => {
      const base = runTask('compile').memory;
      const repeats = plan.quick ? 2 : 5;
      const run = (size, rounds) => Array.from({ length: repeats }, () => runTask('check', { log: at(path(size)), ...rounds }));
      const [few, many] = [
        run(small, plan.quick ? { warm: 5, rounds: 5 } : { warm: 15, rounds: 15 }),
        run(large, plan.quick || large > 2_000 ? { warm: 0, rounds: 1 } : { warm: 2, rounds: 2 }),
      ];
      const step = Math.log(large / small);
      const time = Math.log(median(many.map(({ cpu }) => cpu)) / median(few.map(({ cpu }) => cpu))) / step;
      // One round each: what warm rounds leave behind is the collector's choice.
      const memory = (size) =>
        Math.max(1, median(Array.from({ length: plan.quick ? 1 : 3 }, () => runTask('check', { log: at(path(size)) }).memory)) - base);
      const space = Math.log(memory(large) / memory(small)) / step;
      return { measured: `${time.toFixed(2)}, ${space.toFixed(2)}`, met: time <= 1.05 && space <= 1.05, pairs: repeats };
    },
  }));
}
