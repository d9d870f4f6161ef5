import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '../../exporters/index';
import type { CheckedProject, Checking } from './checkProject';
import type { FoundProject } from './discovery';

/** What a thread is started with. */
export interface ThreadStart {
  readonly checking: Checking;
  readonly format: ReportFormat;
  readonly of: number;
}

/** What it is asked for, one at a time. */
export interface ThreadTask {
  readonly index: number;
  readonly found: FoundProject;
}

export interface ThreadAnswer {
  readonly index: number;
  readonly checked: CheckedProject;
}

interface InThreads {
  readonly checking: Checking;
  readonly format: ReportFormat;
  /** From 2. */
  readonly threads: number;
  /** Called when a project is begun. */
  readonly said: (index: number) => void;
}

/** Projects know nothing of each other, so threads take one after another until none is left. */
export type CheckInThreads = (projects: readonly FoundProject[], how: InThreads) => Promise<readonly CheckedProject[]>;

/** `file` is the program of a thread. A fault in one thread stops all and is thrown here. */
export const checkInThreads =
  (file: string): CheckInThreads =>
  async (projects, { checking, format, threads, said }) => {
    const checked: CheckedProject[] = [];
    const left = projects.entries();
    const start: ThreadStart = { checking, format, of: projects.length };
    const workers = Array.from({ length: threads }, () => new Worker(file, { workerData: start }));
    const give = (worker: Worker): void => {
      const next = left.next();
      if (next.done) worker.postMessage(undefined);
      else {
        const [index, found] = next.value;
        said(index);
        worker.postMessage({ index, found } satisfies ThreadTask);
      }
    };
    const ended = (worker: Worker): Promise<void> =>
      new Promise((resolve, reject) => {
        worker.on('message', ({ index, checked: one }: ThreadAnswer) => {
          checked[index] = one;
          give(worker);
        });
        worker.on('error', reject);
        worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}.`))));
        give(worker);
      });
    try {
      await Promise.all(workers.map(ended));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return checked;
  };
