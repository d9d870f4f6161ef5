import type { Command } from 'commander';
import type { CatalogueData } from '../../core/index';
import { type KeyOptions, keyNewCommand } from './keyCommand';
import { type PackOptions, packCommand } from './packCommand';
import type { Terminal } from './terminal';

export interface PackWiring {
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
  readonly means: () => { readonly terminal: Terminal; readonly catalogue: CatalogueData };
}

/** The commands around evidence packs. */
export function addPackCommands(top: Command, { terminal, finish, means }: PackWiring): void {
  top
    .command('pack')
    .summary('write an evidence pack')
    .description(
      'Writes what the documents say, how they were judged and the evidence they name into one file that others can check. Refused while placeholders stand in answers that a rule needs, and when a file looks as if it held data of patients.',
    )
    .argument('<folder>', 'the folder of one project')
    .requiredOption('--output <file>', 'where to write it; what is there stays until the new pack is whole')
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)')
    .option('--draft', 'write it although answers are owed; every page says that it is a draft')
    .option('--sign <key>', 'sign it with this private key, as "carelint key new" makes it')
    .option('--folder', 'write a folder and not a .zip file')
    .action(async (folder: string, options: PackOptions) => finish(await packCommand(folder, options, means())));

  const key = top.command('key').summary('make keys for signing packs').description('Makes keys for signing packs.').helpCommand(false);
  key
    .command('new')
    .summary('make a pair of keys')
    .description('Makes an Ed25519 key: FILE is private, FILE.pub is for those who check. Prints the id of the key.')
    .argument('[file]', 'where to write it', 'carelint.key')
    .option('--passphrase', 'lock it: asks for a passphrase, or takes it from CARELINT_KEY_PASSPHRASE')
    .action(async (file: string, options: KeyOptions) => finish(await keyNewCommand(file, options, terminal)));
}
