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
    const inWindow = [packing, checklist, panelParts, keyboard, pictures];
    for (const chapter of [opening, typing, fixing, writing, comments, ...(lane.host === 'desktop' ? [] : inWindow)]) chapter(project);
  });
