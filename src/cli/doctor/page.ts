import type { AskedCheck, CheckResult } from '../../doctor/check.ts';
import type { KeyCheck } from '../../doctor/key-check.ts';
import { maskedKey } from '../../doctor/secrets.ts';
import { doctor as words } from '../../messages/doctor.ts';
import { joining } from '../../messages/joining.ts';
import {
  heading,
  indented,
  joinSections,
  openPage,
  type Page,
  type TerminalOptions,
} from '../../reporters/terminal-layout.ts';
import { safeLine } from '../../safe-text.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import { headersOf } from './send.ts';

/** Every request as it would be sent, but for the key. */
export function requestsPage(
  asked: readonly AskedCheck[],
  keys: ReadonlyMap<Place, KeyCheck>,
  options: TerminalOptions,
): string {
  const page = openPage(options);
  const tokens = asked.reduce((sum, check) => sum + check.tokens, 0);
  return joinSections([
    [asked.length === 0 ? words.nothingToSend : words.planned(asked.length, tokens)],
    ...asked.map(({ request, place }, index) => {
      const { method, url, body } = request;
      const headers = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
      const lines = [
        words.authorization(maskedKey(keys.get(place)?.key ?? ''), place.apiKeyEnv),
        ...headers,
        ...(body === undefined ? [] : [safeLine(JSON.stringify(body))]),
      ];
      return [heading(page, safeLine(`${index + 1}. ${method} ${url}`)), ...lines.map((line) => `   ${line}`)];
    }),
  ]);
}

/** What came of each check, place by place. */
export function resultsPage(target: Target, results: readonly CheckResult[], options: TerminalOptions): string {
  const page = openPage(options);
  return joinSections([
    ...placesOf(target).map(({ provider, region, baseURL }) => [
      heading(page, safeLine(words.title(provider.name, region, baseURL))),
      ...results.filter((result) => result.provider === provider.id).flatMap((result) => resultLines(result, page)),
    ]),
    [words.totals(totalsOf(results))],
  ]);
}

/** How many checks came to what. */
export function totalsOf(results: readonly CheckResult[]): Readonly<Record<CheckResult['outcome'], number>> {
  const count = (outcome: CheckResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return { ok: count('ok'), warn: count('warn'), fail: count('fail'), skipped: count('skipped') };
}

/** Aligned by hand: the hint stands under its line, where a table has no room for one. */
const SUBJECT_WIDTH = 11;
const OUTCOME_WIDTH = 7;

function resultLines({ outcome, subject, model, message, hint, ms }: CheckResult, page: Page): readonly string[] {
  const sign = { ok: page.paint.green, warn: page.paint.yellow, fail: page.paint.red, skipped: page.paint.dim }[
    outcome
  ];
  const facts = [...(model === undefined ? [] : [model]), message, ...(ms === undefined ? [] : [words.ms(ms)])];
  const lead = `  ${sign(outcome.padEnd(OUTCOME_WIDTH))}  ${subject.padEnd(SUBJECT_WIDTH)}  `;
  // Two columns each: what stands in front is 24 wide.
  const level = 12;
  const [first = '', ...more] = indented(safeLine(joining.items(facts)), page, level);
  return [
    lead + first.trimStart(),
    ...more,
    ...(hint === undefined || outcome === 'ok' ? [] : indented(safeLine(hint), page, level)),
  ];
}
