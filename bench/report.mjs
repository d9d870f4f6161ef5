import { cpus } from 'node:os';

const verdict = (met) => (met === undefined ? '' : met ? 'met' : 'missed');

/** The table as Markdown. Ratios only: absolute times do not carry over from one machine to another. */
export function report(rows, { minutes, seed, projects, quick, pairs }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[
    '# Speed',
    '',
    'Printed by `npm run bench`. CPU time (user and system), ours and the peer in turn, the median of the ratios of pairs; memory is the peak of the process.',
    'Every check keeps exact places and evaluates the whole catalogue. The targets are our own; a row that is missed is explained in `docs/decisions/0015-speed.md`.',
    '',
    line(['', 'what', 'target', 'measured', '', 'pairs']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(({ id, title, target, measured, met, pairs: count }) => line([id, title, target, measured, verdict(met), count ?? ''])),
    '',
    `Node ${process.version}, ${cpus().length} cores, ${quick ? 'quick run (fewer rounds), ' : ''}${minutes} minutes, at least ${pairs} pairs, inputs from seed ${seed}.`,
    `The monorepo has ${projects} projects where the targets speak of 1,000: a run stays bearable, and start-up weighs more against us.`,
  ].join('\n')}\n`;
}
