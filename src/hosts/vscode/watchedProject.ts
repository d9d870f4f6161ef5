import type { CheckedProject } from './checkedProject';
import { nothingFound } from './sourceSearch';
import type { FoundProject, ProjectRoot } from './workspaceProjects';

/** Waiting after a key stroke, in milliseconds; a project that takes longer to check waits longer. */
export const shortestPause = 200;
export const longestPause = 3000;

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
