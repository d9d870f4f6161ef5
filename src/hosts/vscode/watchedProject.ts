import type { CheckedProject } from './checkedProject';
import { nothingFound } from './sourceSearch';
import type { FoundProject, ProjectRoot } from './workspaceProjects';

/**
 * Waiting after a key stroke, in milliseconds. A project waits twice as long as its last check took, so that checks take a third of the
 * time of the extension host at most and somebody who types in a log of tens of thousands of hazards is not held up by each of them. A
 * first check says little of what the next will take.
 */
const shortestPause = 200;
const longestPause = { afterFirst: 3000, after: 30_000 };

/** A project of the window, and when it is checked. */
export class WatchedProject {
  /** As its project file had it when it was last read. */
  found: FoundProject;
  last?: CheckedProject;
  private timer?: ReturnType<typeof setTimeout>;
  private running: Promise<void> | undefined;
  /** Set while what is shown is older than what is written. */
  private stale = true;
  private pause = shortestPause;
  /** Told when a run has ended, whether or not it came to a result. */
  private readonly waiting: (() => void)[] = [];

  constructor(
    /** As found by names. */
    public root: ProjectRoot,
    private readonly check: (watched: WatchedProject) => Promise<void>,
  ) {
    this.found = nothingFound(root);
  }

  get busy(): boolean {
    return this.stale || this.running !== undefined;
  }

  /** Takes it as it was found anew; `finish` checks it. */
  renew(root: ProjectRoot): void {
    this.root = root;
    this.stale = true;
  }

  soon(): void {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.finish(), this.pause);
  }

  /** Checks until what is shown is what is written; whoever asks meanwhile waits for the same run. */
  finish(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.busy) return Promise.resolve();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      this.tell();
    });
    return this.running;
  }

  /** Resolves once nothing is left to be checked, and hurries nothing. */
  async calm(): Promise<void> {
    while (this.busy) await new Promise<void>((done) => this.waiting.push(done));
  }

  /** It is no longer to be checked. */
  forget(): void {
    clearTimeout(this.timer);
    this.stale = false;
    this.tell();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const started = performance.now();
      const longest = this.last === undefined ? longestPause.afterFirst : longestPause.after;
      await this.check(this);
      this.pause = Math.min(longest, Math.max(shortestPause, 2 * (performance.now() - started)));
    }
  }

  private tell(): void {
    for (const done of this.waiting.splice(0)) done();
  }
}
