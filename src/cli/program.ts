import { Command, CommanderError, Help, type HelpConfiguration } from 'commander';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { help as words } from '../messages/help.ts';
import { language } from '../messages/language.ts';
import { version } from '../version.ts';
import { COMMANDS } from './commands/index.ts';
import { nearest } from './nearest.ts';

/** Help is never wider: it then needs no commander in a terminal of any usual width (bin/migrate.js). */
const HELP_WIDTH = 80;

/**
 * Parses the arguments (without node and script) and runs the command they name. Throws UserError for arguments that
 * make no sense, and whatever the command throws.
 *
 * @param print where help goes
 */
export async function runProgram(
  argv: readonly string[],
  print = (text: string): void => void process.stdout.write(text),
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = buildProgram({
    onExit: (code) => {
      exitCode = code;
    },
    print,
    // Commander takes each character for one column, and breaks lines at spaces alone.
    layout: language === 'en' ? {} : (await import('./wide-help.ts')).wideHelp,
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that ends in an error: `help` was given what is no command.
    if (error.exitCode !== 0) throw error.code === 'commander.help' ? noCommand(argv.at(-1) ?? '') : asUserError(error);
  }
  return exitCode;
}

function buildProgram({
  onExit,
  print,
  layout,
}: {
  readonly onExit: (code: ExitCode) => void;
  readonly print: (text: string) => void;
  readonly layout: HelpConfiguration;
}): Command {
  const [main] = COMMANDS;
  const program = new Command(main.name)
    .description(words.description)
    .usage(words.usage)
    .version(version(), '-v, --version', words.flags.version)
    .helpOption('-h, --help', words.flags.help)
    .helpCommand('help [command]', words.commands.help)
    .addHelpText('after', words.footer)
    // Else a mistyped option of `scan` is corrected to one of `migrate`.
    .enablePositionalOptions()
    .exitOverride()
    // main.ts prints errors, ours and commander's alike.
    .configureOutput({
      writeOut: print,
      outputError: () => {},
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(process.stdout.columns || HELP_WIDTH, HELP_WIDTH),
    });

  for (const { name, argument, description, flags, load } of COMMANDS) {
    const command = program.command(name, { isDefault: name === main.name }).description(description);
    command.configureHelp(layout);
    command.argument(argument);
    for (const flag of flags) command.addOption(flag);
    command.action(async (value: string | readonly string[] | undefined) => {
      const all = value === undefined ? [] : [value].flat();
      onExit(await (await load()).run(all[0], typedFlags(command), all));
    });
  }
  return showOptionsOfDefault(program, layout);
}

/** Only what stands on the command line: a default of commander's must not win over the config file. */
function typedFlags(command: Command): Record<string, unknown> {
  const typed = Object.entries(command.opts()).filter(([key]) => command.getOptionValueSource(key) === 'cli');
  return Object.fromEntries(typed);
}

/** `migrate --help` is where people look for the options of the default command. */
function showOptionsOfDefault(program: Command, layout: HelpConfiguration): Command {
  const [main] = program.commands;
  const help = new Help();
  return program.configureHelp({
    ...layout,
    visibleOptions: (command) =>
      command === program && main ? [...main.options, ...help.visibleOptions(program)] : help.visibleOptions(command),
  });
}

function noCommand(name: string): UserError {
  const names = COMMANDS.map((command) => command.name);
  const meant = nearest(name, names);
  return new UserError(cli.noCommand(name), { hint: meant ? cli.meant(meant) : cli.commands(names) });
}

/** Keeps commander's sentence and its suggestion, in the form of ours. */
function asUserError(error: CommanderError): UserError {
  const [sentence = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  return new UserError(cli.sentence(sentence), {
    ...(suggestion && { hint: cli.suggestion(suggestion.replace(/^\((.*)\)$/, '$1')) }),
    cause: error,
  });
}
