import { CancellationError, type Progress, ProgressLocation, window } from 'vscode';
import { sha256 } from '../../core/index';
import type { PackPorts } from '../../exporters/pack/index';

export interface Work {
  readonly ports: PackPorts;
  readonly stopped: () => void;
}

/** How long others wait at most for their turn, in milliseconds. */
const turn = 30;

/** Shows that something is being done, step by step, and lets the person give it up. */
export function working<T>(title: string, run: (work: Work) => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const stopped = (): void => {
      if (token.isCancellationRequested) throw new CancellationError();
    };
    return run({ stopped, ports: { sha256: digest, pause: pausing(progress, stopped) } });
  });
}

function pausing(progress: Progress<{ message?: string }>, stopped: () => void): (step: string) => Promise<void> {
  let last = performance.now();
  return async (step) => {
    progress.report({ message: step });
    if (performance.now() - last > turn) {
      await new Promise((resume) => setTimeout(resume));
      last = performance.now();
    }
    stopped();
  };
}

/** The platform's own where it has one; a page that came over an open connection has none. */
async function digest(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return sha256(bytes);
  const hash = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
