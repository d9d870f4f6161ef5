import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const taskFile = fileURLToPath(new URL('tasks/run.mjs', import.meta.url));

/** The shell's own clock counts milliseconds, and `time` the memory. */
const script = 'TIMEFORMAT="@@ %3U %3S %3R"; time /usr/bin/time -f "@@ %M" "$@"';

/** Runs one command to its end: CPU seconds (user and system, children included), peak memory in MB, and seconds on the clock. */
export function runCommand(command, { statuses = [0, 1] } = {}) {
  const { status, stderr, error } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const found = /@@ (\d+)\s+@@ (\S+) (\S+) (\S+)\s*$/.exec(stderr ?? '');
  if (error !== undefined || found === null || !statuses.includes(status)) {
    throw new Error(`${command.join(' ')} ended with ${status}: ${(stderr ?? '').slice(-2000)}`);
  }
  return { cpu: Number(found[2]) + Number(found[3]), memory: Number(found[1]) / 1024, clock: Number(found[4]) };
}

/** Runs a task of `tasks/` in a process of its own; the task says what its measured part took. */
export function runTask(name, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=6000', taskFile, name, JSON.stringify(options)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`task ${name} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A and B in turn, so that a busy machine meets both: the median of the ratios of CPU and of memory, with each pair's ratio. */
export function pairs(count, one, other) {
  const cpu = [];
  const memory = [];
  const firsts = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = i % 2 === 0 ? [one(), other()] : [other(), one()].reverse();
    cpu.push(a.cpu / b.cpu);
    memory.push(a.memory / b.memory);
    firsts.push([a, b]);
  }
  return {
    cpu: median(cpu),
    memory: median(memory),
    pairs: count,
    ours: median(firsts.map(([a]) => a.cpu)),
    theirs: median(firsts.map(([, b]) => b.cpu)),
    spread: [Math.min(...cpu), Math.max(...cpu)],
  };
}
