import { Argument, type Command, Option } from 'commander';
import { type CatalogueData, decisionKinds, type Form } from '../../core/index';
import type { BaselineOptions } from './baselineCommand';
import type { DecideOptions } from './decideCommand';
import type { DiffOptions } from './diffCommand';
import { diffFormats } from './diffFormats';
import type { KeyOptions } from './keyCommand';
import type { PackOptions } from './packCommand';
import type { Terminal } from './terminal';
import type { VerifyOptions } from './verifyCommand';

const answers = `
Exit status:
  0  nothing differs
  1  something differs
  2  it could not be run as asked: no such file, no pack
  3  a fault of the program itself`;

export interface PackWiring {
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
  readonly means: () => { readonly terminal: Terminal; readonly catalogue: CatalogueData };
  readonly readForms: () => readonly Form[];
}

/** The commands around evidence packs. */
export function addPackCommands(top: Command, { terminal, finish, means, readForms }: PackWiring): void {
  top
    .command('pack')
    .summary('write an evidence pack')
    .description(
      'Writes what the documents say, how they were judged and the evidence they name into one file that others can check. Refused while placeholders stand in answers that a rule or a form needs, and when a file looks as if it held data of patients.',
    )
    .argument('<folder>', 'the folder of one project')
    .requiredOption('--output <file>', 'where to write it; what is there stays until the new pack is whole')
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)')
    .option('--draft', 'write it although answers are owed; every page says that it is a draft')
    .option('--sign <key>', 'sign it with this private key, as "carelint key new" makes it')
    .option('--folder', 'write a folder and not a .zip file')
    .action(async (folder: string, options: PackOptions) =>
      finish(await (await import('./packCommand')).packCommand(folder, options, { ...means(), forms: readForms() })),
    );

  top
    .command('verify')
    .summary('check an evidence pack')
    .description(
      'Hashes every file of a pack again, checks its manifest, attestation and signature. With the folder of the project, says which files moved on since.',
    )
    .argument('<pack>', 'a pack, as a .zip file or as a folder')
    .argument('[folder]', 'the project that it was made from')
    .option('--key <file>', 'the public key that it has to be signed with')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .addHelpText('after', answers)
    .action(async (pack: string, folder: string | undefined, options: VerifyOptions) =>
      finish(await (await import('./verifyCommand')).verifyCommand({ pack, folder }, options, terminal)),
    );

  top
    .command('diff')
    .summary('compare packs or projects')
    .description(
      'Says what differs between two packs, two projects, or a pack and a project: rules, outcomes, hazards, claims and decisions.',
    )
    .argument('<from>', 'a pack, or the folder of a project')
    .argument('<to>', 'another')
    .option('--as-of <date>', 'judge folders as of this day, YYYY-MM-DD (default: today)')
    .addOption(new Option('--format <format>', 'how to write it').choices(diffFormats).default('text'))
    .addHelpText('after', answers)
    .action(async (from: string, to: string, options: DiffOptions) =>
      finish(await (await import('./diffCommand')).diffCommand([from, to], options, means())),
    );

  top
    .command('decide')
    .summary('write down a decision')
    .description(
      'Adds one line to carelint.decisions.yaml: who answered the question of a rule, signed a document, or set a finding aside, with the seal of what they decided on. When that changes, the decision no longer counts.',
    )
    .addArgument(new Argument('<decision>', 'what was decided').choices(decisionKinds))
    .argument('<about>', 'the id of a rule, or the path of a document to sign; pack/patient-data for a file that may go into a pack')
    .option('--project <folder>', 'the folder of the project', '.')
    .option('--subject <name>', 'the item it is about, by its id (default: the project as a whole)')
    .addOption(new Option('--answer <answer>', 'of a sign-off (default: yes)').choices(['yes', 'no']))
    .option('--reason <text>', 'why; needed for not-applicable and accepted')
    .option('--by <name>', 'who decided (default: the name that git knows)')
    .option('--role <role>', 'in which role')
    .option('--on <date>', 'the day of the decision, YYYY-MM-DD (default: today)')
    .option('--until <date>', 'the last day on which it holds')
    .action(async (kind: string, about: string, options: DecideOptions) =>
      finish(await (await import('./decideCommand')).decideCommand({ kind, about }, options, means())),
    );

  top
    .command('baseline')
    .summary('take what is open as it is')
    .description(
      'For a project that takes up checking late: writes all that is open today into carelint.baseline.yaml, with who took it. "carelint check" then fails on new findings only.',
    )
    .argument('[folder]', 'the folder of the project', '.')
    .option('--by <name>', 'who takes it (default: the name that git knows)')
    .option('--update', 'take out what was settled since; nothing is ever added')
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: today)')
    .action(async (folder: string, options: BaselineOptions) =>
      finish(await (await import('./baselineCommand')).baselineCommand(folder, options, means())),
    );

  const key = top.command('key').summary('make keys for signing packs').description('Makes keys for signing packs.').helpCommand(false);
  key
    .command('new')
    .summary('make a pair of keys')
    .description('Makes an Ed25519 key: FILE is private, FILE.pub is for those who check. Prints the id of the key.')
    .argument('[file]', 'where to write it', 'carelint.key')
    .option('--passphrase', 'lock it: asks for a passphrase, or takes it from CARELINT_KEY_PASSPHRASE')
    .action(async (file: string, options: KeyOptions) =>
      finish(await (await import('./keyCommand')).keyNewCommand(file, options, terminal)),
    );
}
