import type { AskedCheck, Check, CheckResult } from '../../doctor/check.ts';
import { checkKey, type KeyCheck } from '../../doctor/key-check.ts';
import { planChecks } from '../../doctor/plan.ts';
import { runChecks, unsent } from '../../doctor/run-checks.ts';
import { secretMask } from '../../doctor/secrets.ts';
import { completeUse, defaultUse, type Use } from '../../doctor/use.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { catalog } from '../../messages/catalog.ts';
import { doctor as words } from '../../messages/doctor.ts';
import { joining } from '../../messages/joining.ts';
import { throwIfInterrupted, withInterrupt } from '../../pipeline/signals.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import { openQuestions } from '../decide.ts';
import { checkAddresses } from '../doctor/addresses.ts';
import { doctorJson } from '../doctor/doctor-json.ts';
import { requestsPage, resultsPage } from '../doctor/page.ts';
import { send } from '../doctor/send.ts';
import { ignoresProxy } from '../network.ts';
import { openSession, type Session } from '../session.ts';
import { withSpinner } from '../spinner.ts';
import { takeStock } from '../take-stock.ts';
import { targetOf } from '../target.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import type { Run } from './index.ts';

const SECONDS = 60;

/** Tries the target live with the user's key. Exit 1 where something fails, or where there is no key. */
export const run: Run = async (argument, flags) => {
  const session = await openSession(argument, flags);
  return withInterrupt((signal) => diagnose(session, signal));
};

async function diagnose(session: Session, signal: AbortSignal): Promise<ExitCode> {
  const { options, typed, root } = session;
  const { dryRun } = options.run;
  const target = targetOf(options.target);
  const warnings = checkAddresses(target, session);
  const keys = new Map(placesOf(target).map((place) => [place, checkKey(place, process.env)] as const));
  const mask = secretMask([...keys.keys()].flatMap(({ apiKeyEnv }) => process.env[apiKeyEnv]?.trim() || []));
  // The config file is not asked: it comes with the repository, and this spends the user's money.
  const terminal = masked(openTerminal({ json: options.output.json, yes: typed.yes ?? false }), mask);

  const checks = planChecks(target, await useIn(session, target, signal));
  const page = { ...session.page, color: terminal.color, width: terminal.width };
  const asked = checks.filter((check) => check.request !== undefined);
  for (const warning of warnings) terminal.note(warning);
  terminal.print(requestsPage(asked, keys, page));
  const sendable = asked.filter(({ place }) => keys.get(place)?.key !== undefined);

  const finish = (results: readonly CheckResult[], sent: boolean): void => {
    terminal.print(`\n${resultsPage(target, results, page)}`);
    if (options.output.json)
      terminal.data(doctorJson({ root: root.given, dryRun, sent, target, asked, keys, results, mask }));
  };
  if (dryRun) {
    finish(unsent({ checks, keys }), false);
    terminal.print(words.dryRun);
    return EXIT.ok;
  }
  if (sendable.length > 0 && !typed.yes && !(await isAgreed(sendable, terminal, signal))) {
    terminal.print(words.declined);
    return EXIT.ok;
  }
  const results = await ask({ checks, keys, terminal, timeout: Number(typed.timeout ?? SECONDS), signal });
  finish(results, sendable.length > 0);
  return results.some(({ outcome }) => outcome === 'fail') ? EXIT.gate : EXIT.ok;
}

/** What the repository uses; the vendor's rows for common models where it uses nothing. */
async function useIn(session: Session, target: Target, signal: AbortSignal): Promise<Use> {
  const { contextOf } = await takeStock(session, signal);
  if (contextOf === undefined) return defaultUse(target);
  const { repositoryUse } = await import('../../doctor/repository-use.ts');
  return completeUse(repositoryUse(contextOf(target)), target);
}

async function isAgreed(sendable: readonly AskedCheck[], terminal: Terminal, signal: AbortSignal): Promise<boolean> {
  const questions = await openQuestions(terminal, signal);
  if (questions === undefined) throw new UserError(words.needsYes, { hint: words.needsYesHint });
  const hosts = [...new Set(sendable.map(({ request }) => new URL(request.url).host))];
  return questions.select(words.question(sendable.length, hosts), [
    { value: true, name: words.send },
    { value: false, name: words.dontSend },
  ]);
}

async function ask(options: {
  readonly checks: readonly Check[];
  readonly keys: ReadonlyMap<Place, KeyCheck>;
  readonly terminal: Terminal;
  /** Seconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}): Promise<readonly CheckResult[]> {
  const { checks, keys, terminal, timeout, signal } = options;
  const results = await withSpinner(terminal, (say) =>
    runChecks({
      checks,
      keys,
      onCheck: ({ subject, request }) => say(words.checking(subject, new URL(request.url).host)),
      send: ({ request }, key) => {
        throwIfInterrupted(signal);
        return send(request, { key, timeoutMs: timeout * 1000, signal });
      },
    }),
  );
  if (!ignoresProxy(process.env)) return results;
  const isUnreached = ({ subject, outcome, status }: CheckResult) =>
    subject === 'endpoint' && outcome === 'fail' && status === undefined;
  return results.map((result) =>
    isUnreached(result)
      ? { ...result, hint: joining.sentences([...(result.hint === undefined ? [] : [result.hint]), catalog.proxy]) }
      : result,
  );
}

/** The last net: nothing is printed with a key in it, whoever wrote it. */
function masked(terminal: Terminal, mask: (text: string) => string): Terminal {
  return {
    ...terminal,
    print: (text) => terminal.print(mask(text)),
    note: (text) => terminal.note(mask(text)),
    data: (json) => terminal.data(mask(json)),
  };
}
