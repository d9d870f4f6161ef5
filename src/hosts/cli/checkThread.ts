import { parentPort, workerData } from 'node:worker_threads';
import { compileCatalogue } from '../../core/index';
import { reportFormats } from '../../exporters/index';
import { shippedCatalogue } from './catalogueFile';
import { checkProject } from './checkProject';
import type { ThreadAnswer, ThreadStart, ThreadTask } from './threads';

/** The program of a thread: checks the projects that it is given until it is given none. */
async function answer({ checking, format, of }: ThreadStart): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('This program is a thread of carelint and nothing by itself.');
  const exporter = await reportFormats[format]();
  const compiled = compileCatalogue(shippedCatalogue(__dirname));
  const check = async ({ index, found }: ThreadTask): Promise<void> => {
    const checked = await checkProject(found, checking, { compiled, exporter, place: { index, of } });
    port.postMessage({ index, checked } satisfies ThreadAnswer);
  };
  port.on('message', (task: ThreadTask | undefined) => (task === undefined ? port.close() : void check(task)));
}

void answer(workerData);
