import type { Option } from 'commander';
import type { ExitCode } from '../../errors.ts';
import { help } from '../../messages/help.ts';
import {
  DOCTOR_FLAGS,
  EMULATE_FLAGS,
  INIT_FLAGS,
  MIGRATE_FLAGS,
  PROVIDERS_FLAGS,
  REPORT_FLAGS,
  SCAN_FLAGS,
  UNDO_FLAGS,
} from '../flags.ts';

/**
 * What a command does: takes its argument and the options that were typed, gives the exit code.
 *
 * @param all where a command takes several arguments, all of them
 */
export type Run = (
  argument: string | undefined,
  flags: Readonly<Record<string, unknown>>,
  all: readonly string[],
) => Promise<ExitCode>;

export interface CommandEntry {
  readonly name: string;
  readonly argument: string;
  readonly description: string;
  readonly flags: readonly Option[];
  /** The work itself is loaded only when it is asked for: `--help` must not pay for ts-morph. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

const { commands: words } = help;

/** The first one runs where no command is named. */
export const COMMANDS: readonly [CommandEntry, ...CommandEntry[]] = [
  {
    name: 'migrate',
    argument: '[root]',
    description: words.migrate,
    flags: [...MIGRATE_FLAGS, ...SCAN_FLAGS],
    load: () => import('./migrate.ts'),
  },
  { name: 'scan', argument: '[root]', description: words.scan, flags: SCAN_FLAGS, load: () => import('./scan.ts') },
  { name: 'check', argument: '[root]', description: words.check, flags: SCAN_FLAGS, load: () => import('./check.ts') },
  { name: 'undo', argument: '[root]', description: words.undo, flags: UNDO_FLAGS, load: () => import('./undo.ts') },
  {
    name: 'providers',
    argument: '[id]',
    description: words.providers,
    flags: PROVIDERS_FLAGS,
    load: () => import('./providers.ts'),
  },
  {
    name: 'doctor',
    argument: '[root]',
    description: words.doctor,
    flags: DOCTOR_FLAGS,
    load: () => import('./doctor.ts'),
  },
  {
    name: 'report',
    argument: '<file.json...>',
    description: words.report,
    flags: REPORT_FLAGS,
    load: () => import('./report.ts'),
  },
  {
    name: 'emulate',
    argument: '<provider>',
    description: words.emulate,
    flags: EMULATE_FLAGS,
    load: () => import('./emulate.ts'),
  },
  { name: 'init', argument: '[root]', description: words.init, flags: INIT_FLAGS, load: () => import('./init.ts') },
];
