import { RequestError } from './exitStatus';
import { checkoutAt } from './gitCheckout';
import type { Terminal } from './terminal';

/** The name that stands under a decision: the one given, else that of the repository, else what a person answers. Never made up. */
export async function whoDecides(given: string | undefined, folder: string, { env, ask }: Terminal): Promise<string> {
  const known =
    given?.trim() || (await checkoutAt(folder, env.HOME ?? env.USERPROFILE))?.user || (await ask?.('Who decides this? '))?.trim();
  if (!known) throw new RequestError('Who decides this? Name them with --by.');
  return known.replace(/\s+/g, ' ');
}
