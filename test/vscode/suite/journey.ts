// What a person does with one project, from opening it to the checklist, with the mouse and with the keyboard alone.

import { checklist } from './journey/checklist';
import { comments } from './journey/comments';
import { fixing } from './journey/fixing';
import { keyboard } from './journey/keyboard';
import { opening } from './journey/opening';
import { openProject } from './journey/openProject';
import { packing } from './journey/packing';
import { panelParts } from './journey/panelParts';
import { pictures } from './journey/pictures';
import { typing } from './journey/typing';
import { writing } from './journey/writing';
import { runSuite } from './run';

export const run = (): Promise<void> =>
  runSuite(async (lane) => {
    const project = await openProject(lane);
    const inWindow = lane.host !== 'desktop';
    // A pack is compared with that of the command line, so it comes before anything is written.
    for (const chapter of [opening, ...(inWindow ? [packing] : []), typing, fixing, writing, comments]) chapter(project);
    if (inWindow) checklist(project);
    // Keys and the parts of the panel are the same once the checklist of a packed extension opens, and pictures are kept of one editor.
    if (inWindow && lane.host !== 'packaged') for (const chapter of [panelParts, keyboard]) chapter(project);
    if (lane.name === 'current') pictures(project);
  });
