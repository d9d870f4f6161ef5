import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { answersOf, type CatalogueData, convertedFormats, type Form } from '../../core/index';
import { reportFormats } from '../../exporters/index';
import type { CheckOptions } from './checkCommand';
import type { ConvertOptions } from './convertCommand';
import { convertedForms } from './convertedForms';
import { exitStatus, RequestError } from './exitStatus';
import { defaultFailOn, failOnWords } from './failOn';
import type { HorizonOptions } from './horizonCommand';
import { addPackCommands } from './packCommands';
import type { AskedProject } from './projectCatalogue';
import type { RulesOptions } from './rulesCommand';
import type { Terminal } from './terminal';
import type { CheckInThreads } from './threads';
import { version } from './version';

const statuses = `
Exit status:
  0  nothing at or above --fail-on
  1  findings or problems at or above --fail-on
  2  it could not be run as asked: no such path, no documents, a wrong option
  3  a fault of the program itself; no check was completed`;

/** What ships beside the program. Each is called by the commands that need it, and by no other. */
export interface Shipped {
  readonly readCatalogue: () => CatalogueData;
  readonly readForms: () => readonly Form[];
  /** Checks projects side by side; absent where there is no file that a thread could run. */
  readonly inThreads?: CheckInThreads;
}

interface Wiring extends Shipped {
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
}

/** More than a machine has cores gain nothing, and each reads the catalogue again. */
function numberOfThreads(word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError('It takes a whole number from 1 to 64.');
  return number;
}

/** The command line: its words, its help, and which command answers; what a command does is loaded when it is asked for. */
function program({ terminal, finish, readCatalogue, readForms, inThreads }: Wiring): Command {
  const top = new Command('carelint')
    .description('Checks the model card and hazard log of a health AI project against sourced rules.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText('after', statuses);
  const means = () => ({ terminal, catalogue: readCatalogue() });
  const ofProject = () => new Option('--project <folder>', 'the project whose own rules are known too (default: this folder)');
  const asText = () => new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text');

  top
    .command('check')
    .summary('check projects')
    .description('Reads the documents of projects, judges every rule and reports what is unmet and what is open.')
    .argument('[path...]', 'folders to search, or files that together make one project (default: this folder)')
    .addOption(new Option('--format <format>', 'how to write the report').choices(Object.keys(reportFormats)).default('text'))
    .option('--output <file>', 'write the report to a file and not to standard output')
    .addOption(
      new Option('--fail-on <level>', `exit with 1 from this on (default: failOn of carelint.yaml, else ${defaultFailOn})`).choices(
        failOnWords,
      ),
    )
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: today)')
    .option('--all', 'also list what is met, what does not apply, and every open question')
    .addOption(new Option('--threads <number>', 'how many projects to check at a time').argParser(numberOfThreads).default(1))
    .addHelpText('after', statuses)
    .action(async (paths: string[], options: CheckOptions) =>
      finish(await (await import('./checkCommand')).checkCommand(paths, options, { terminal, readCatalogue, inThreads })),
    );

  top
    .command('facts')
    .summary('show what was understood')
    .description('Shows the facts that a file or a folder states, and where. Judges nothing.')
    .argument('<path>', 'a folder, or a file of any name')
    .addOption(asText())
    .action(async (path: string, { format }: { format: 'text' | 'json' }) =>
      finish(await (await import('./factsCommand')).factsCommand(path, format, terminal)),
    );

  top
    .command('horizon')
    .summary('show what will start or end')
    .description(
      'Shows by date what will start or end for projects (duties, sources, decisions, records, CE recognition), and which findings would change.',
    )
    .argument('[path...]', 'folders to search, or files that together make one project (default: this folder)')
    .addOption(asText())
    .option('--as-of <date>', 'look from this day on, YYYY-MM-DD (default: today)')
    .option('--until <date>', 'look until this day (default: five years on)')
    .action(async (paths: string[], options: HorizonOptions) =>
      finish(await (await import('./horizonCommand')).horizonCommand(paths, options, means())),
    );

  top
    .command('convert')
    .summary('bring a file into our own form')
    .description(
      'Writes what a card or log of any readable format states as YAML or Markdown of our own. Keeps every fact, marks what is missing, overwrites nothing.',
    )
    .argument('<file>', 'a model card or hazard log of any name, a workbook too')
    .addOption(new Option('--to <form>', 'what to write (default: what it reads as)').choices(convertedForms))
    .addOption(
      new Option('--format <format>', 'how to write it (default: as the name of the output says, else yaml)').choices(convertedFormats),
    )
    .option('--output <file>', 'write to this new file and not to standard output')
    .action(async (path: string, options: ConvertOptions) =>
      finish(await (await import('./convertCommand')).convertCommand(path, options, terminal)),
    );

  top
    .command('explain')
    .summary('tell all about one rule')
    .description('Tells what a rule asks, why, of whom, since when, how to satisfy it, with an example of each kind.')
    .argument('<rule>', 'its id, as "carelint rules" lists it')
    .addOption(ofProject())
    .action(async (id: string, asked: AskedProject) => finish((await import('./explainCommand')).explainCommand(id, asked, means())));

  const rules = top
    .command('rules')
    .summary('list the rules, or test your own')
    .description('Lists the rules of the catalogue and of the project: id, severity, stage from which it is asked, title.')
    .option('--pack <pack>', 'only those of one pack')
    .addOption(ofProject())
    .addOption(asText())
    .action(async (options: RulesOptions) => finish((await import('./rulesCommand')).rulesCommand(options, means())));

  rules
    .command('test')
    .summary('run the examples of your own rules')
    .description('Runs the examples of the rules in a folder of packs, or in one pack. Refuses a rule that has never been seen to fail.')
    .argument('[folder]', 'a folder of rules (default: those that carelint.yaml names under rules)')
    .addOption(asText())
    .addOption(ofProject())
    // "rules" knows these options too and takes them, wherever they stand.
    .action(async (folder: string | undefined) =>
      finish(await (await import('./rulesTestCommand')).rulesTestCommand(folder, rules.opts<RulesOptions>(), means())),
    );

  top
    .command('init')
    .summary('begin the documents of a project')
    .description('Writes a minimal model card, hazard log and project file with a placeholder for each open fact. Never overwrites a file.')
    .argument('[folder]', 'where to write them', '.')
    .option('--name <name>', 'name of the product')
    .addOption(new Option('--role <role>', answersOf('role').join(', ')))
    .addOption(new Option('--stage <stage>', answersOf('stage').join(', ')))
    .addOption(new Option('--nation <nation...>', answersOf('nations').join(', ')))
    .option('--nhs', 'it is offered to the NHS or to adult social care')
    .option('--no-nhs', 'it is not')
    .option('--personal-data', 'it handles data about identified or identifiable people')
    .option('--no-personal-data', 'it does not')
    .option('--device', 'it is a medical device, or a part of it is')
    .option('--no-device', 'it is none')
    .addOption(new Option('--model-type <type>', answersOf('modelType').join(', ')))
    .addOption(new Option('--adaptivity <kind>', answersOf('adaptivity').join(', ')))
    .action(async (folder: string, { nation, ...rest }: InitOptions) =>
      finish(
        await (await import('./initCommand')).initCommand(
          folder,
          { ...rest, ...(nation === undefined ? {} : { nations: nation }) },
          terminal,
        ),
      ),
    );
  addPackCommands(top, { terminal, finish, means, readForms });
  return top;
}

interface InitOptions {
  readonly name?: string;
  readonly role?: string;
  readonly stage?: string;
  readonly nation?: readonly string[];
  readonly nhs?: boolean;
  readonly personalData?: boolean;
  readonly device?: boolean;
  readonly modelType?: string;
  readonly adaptivity?: string;
}

/**
 * Runs one command line and answers with its exit status. The one boundary for errors: a wrong request says what was expected,
 * and a fault of our own keeps its detail.
 */
export async function run(words: readonly string[], terminal: Terminal, shipped: Shipped): Promise<number> {
  let status: number = exitStatus.clear;
  try {
    const finish = (answer: number): void => {
      status = answer;
    };
    const command = program({ terminal, finish, ...shipped });
    if (words.length === 0) {
      terminal.err(command.helpInformation());
      return exitStatus.request;
    }
    await command.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clear : exitStatus.request;
    if (error instanceof RequestError) {
      terminal.err(`${error.message}\n`);
      return exitStatus.request;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(`This is a fault of Carelint itself; no check was completed.\n${detail}\n`);
    return exitStatus.fault;
  }
}
