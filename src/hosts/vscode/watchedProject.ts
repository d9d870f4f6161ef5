import type { CheckedProject } from './checkedProject';
import { nothingFound } from './sourceSearch';
import type { FoundProject, ProjectRoot } from './workspaceProjects';

/**
 * Waiting after a key stroke, in milliseconds. A project waits twice as long as its last check took, so that checks take a third of the
 * time of the extension host at most and somebody who types in a log of tens of thousands of hazards is not held up by each of them. A
 * first check says little of what the next will take.
 */
export const shortestPause = 200;
export const longestPause = { afterFirst: 3000, after: 30_000 };

export interface Watched {
  /** As found by names, and as the project file had it when it was last read. */
  root: ProjectRoot;
  found: FoundProject;
  timer?: ReturnType<typeof setTimeout>;
  running?: Promise<void>;
  /** Set while what is shown is older than what is written. */
  stale: boolean;
  pause: number;
  /** Told when a run has ended, whether or not it came to a result. */
  readonly waiting: (() => void)[];
  last?: CheckedProject;
}

export const newlyWatched = (project: ProjectRoot): Watched => ({
  root: project,
  found: nothingFound(project),
  stale: true,
  pause: shortestPause,
  waiting: [],
});
