import { Option } from 'commander';
import { help } from '../messages/help.ts';

const { flags: words, groups } = help;

/** What every command takes. bin/migrate.js has picked the language by then. */
const LANGUAGE = new Option('--lang <language>', words.lang).helpGroup(groups.output);

const TARGET_FLAGS: readonly Option[] = group(groups.target, [
  repeatable('--to <id>', words.to),
  new Option('--region <id>', words.region),
  new Option('--base-url <url>', words.baseUrl),
  new Option('--key-env <NAME>', words.keyEnv),
  repeatable('--model <from=to>', words.model),
  new Option('--env <how>', words.env),
  new Option('--client <how>', words.client),
]);

const FILE_FLAGS: readonly Option[] = group(groups.scope, [
  repeatable('--only <names>', words.only),
  repeatable('--skip <names>', words.skip),
  repeatable('--include <glob>', words.include),
  repeatable('--exclude <glob>', words.exclude),
]);

/** Options of `migrate` alone. Their values are checked in settings.ts, together with those of the config file. */
export const MIGRATE_FLAGS: readonly Option[] = [
  ...TARGET_FLAGS,
  ...group(groups.run, [
    new Option('--dry-run', words.dryRun),
    new Option('--yes', words.yes),
    new Option('--pick', words.pick),
    new Option('--choices <file>', words.choices),
    new Option('--force', words.force),
    new Option('--no-verify', words.noVerify),
    new Option('--no-todo', words.noTodo),
    repeatable('--fail-on <what>', words.failOn),
  ]),
];

/** Options of every command that reads a repository. */
export const SCAN_FLAGS: readonly Option[] = [
  ...FILE_FLAGS,
  ...group(groups.scope, [new Option('--shard <i/n>', words.shard)]),
  ...group(groups.run, [new Option('--no-cache', words.noCache)]),
  ...group(groups.output, [
    repeatable('--report <file>', words.report),
    new Option('--json', words.json),
    new Option('--verbose', words.verbose),
    new Option('--config <file>', words.config),
  ]),
  LANGUAGE,
];

/** Options of `report`. */
export const REPORT_FLAGS: readonly Option[] = [
  ...group(groups.output, [
    repeatable('--report <file>', words.report),
    new Option('--json', words.json),
    new Option('--verbose', words.verbose),
  ]),
  LANGUAGE,
];

/** Options of `undo`. */
export const UNDO_FLAGS: readonly Option[] = [LANGUAGE];

export const PROVIDERS_FLAGS: readonly Option[] = [
  ...group(groups.output, [new Option('--json', words.jsonData)]),
  ...group(groups.catalog, [new Option('--refresh', words.refresh), new Option('--from <url>', words.from)]),
  LANGUAGE,
];

/** Options of `emulate`. */
export const EMULATE_FLAGS: readonly Option[] = [
  ...group(groups.emulate, [
    new Option('--port <n>', words.port),
    new Option('--host <address>', words.host),
    new Option('--region <id>', words.region),
    new Option('--key <key>', words.key),
    new Option('--strict', words.strict),
  ]),
  ...group(groups.output, [new Option('--json', words.jsonLog)]),
  LANGUAGE,
];

/** Options of `doctor`. */
export const DOCTOR_FLAGS: readonly Option[] = [
  ...group(groups.target, [
    repeatable('--to <id>', words.to),
    new Option('--region <id>', words.region),
    new Option('--base-url <url>', words.baseUrl),
    new Option('--key-env <NAME>', words.keyEnv),
    repeatable('--model <from=to>', words.model),
  ]),
  ...group(groups.run, [
    new Option('--dry-run', words.dryCheck),
    new Option('--yes', words.agree),
    new Option('--timeout <s>', words.timeout),
  ]),
  ...group(groups.output, [new Option('--json', words.jsonChecks), new Option('--config <file>', words.config)]),
  LANGUAGE,
];

/** Options of `init`: what the config file can say of the target and of the files, and how to write it. */
export const INIT_FLAGS: readonly Option[] = [
  ...TARGET_FLAGS,
  ...FILE_FLAGS,
  ...group(groups.run, [new Option('--dry-run', words.dryRun), new Option('--yes', words.yes)]),
  LANGUAGE,
];

function group(heading: string, options: readonly Option[]): readonly Option[] {
  return options.map((option) => option.helpGroup(heading));
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: readonly string[] = []) => [
    ...earlier,
    value,
  ]);
}
