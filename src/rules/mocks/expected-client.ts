import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import { CALLED_WITH, expectationOf } from '../../source/mocks/expected.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { sdkModule } from '../../source/sdk.ts';
import { memberName, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, inFileOf } from '../find.ts';
import { lacksAddress, settingsOf } from '../openai-sdk/address-settings.ts';
import { writtenProperty } from '../openai-sdk/param-parts.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { isLoadedWith } from './tested.ts';

const base = { rule: 'openai-sdk/expected-client', kind: 'client' } as const;

/** `expect(OpenAI).toHaveBeenCalledWith({ apiKey })`: the client is built with an address now, and without OpenAI's own. */
export const expectedClientRule: Rule = {
  id: 'openai-sdk/expected-client',
  family: 'openai-sdk',
  find: (context) =>
    context.target === null
      ? []
      : context.inventory.tracer.index.calls.flatMap((call) =>
          isOfClient(call, context) ? ofExpectation(call, context) : [],
        ),
};

function isOfClient(call: ts.CallExpression, { inventory: { tracer } }: RuleContext): boolean {
  if (!isInTest(call) || !CALLED_WITH.test(memberName(unwrap(call.expression)) ?? '')) return false;
  const subject = expectationOf(call)?.subject;
  const inner = subject === undefined ? undefined : unwrap(subject);
  // `vi.mocked(OpenAI)` is the same.
  const name = inner !== undefined && ts.isCallExpression(inner) ? inner.arguments[0] : inner;
  return (
    name !== undefined &&
    tracer.trace(name).leaves.some((leaf) => leaf.kind === 'external' && sdkModule(leaf.specifier) !== undefined)
  );
}

function ofExpectation(call: ts.CallExpression, context: RuleContext): RuleFinding[] {
  const moved = clientsOf(call.getSourceFile(), context);
  const [first] = moved;
  if (first === undefined) return [];
  const say = (found: Omit<Found, 'rule' | 'kind'>) => [at(call, { ...base, ...found })];
  const manual = say({ confidence: 'possible', action: 'manual', message: words.client.open(first.place.baseURL) });
  const [argument] = call.arguments;
  if (argument === undefined) return manual;
  const inner = unwrap(argument);
  const isPart = ts.isCallExpression(inner) && memberName(inner.expression) === 'objectContaining';
  const value = isPart ? inner.arguments[0] : inner;
  if (value === undefined || !ts.isObjectLiteralExpression(value)) return isAnything(inner) ? [] : manual;
  const plans = moved.map(({ client, place }) => changesFor(value, { client, place, isPart, context }));
  const [plan] = plans;
  const textOf = (changes: typeof plan) =>
    JSON.stringify(changes?.map((change) => (change.kind === 'remove' ? change.property.pos : change.text)));
  if (plan === undefined || !plans.every((each) => textOf(each) === textOf(plan))) return manual;
  if (plan.length === 0) return [];
  const edits = inFileOf(value, objectEdits(value, plan).flat());
  return say({ confidence: 'likely', action: 'rewrite', message: words.client.moves, edits });
}

/** `expect.any(Object)` */
function isAnything(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && /^any(?:thing)?$/.test(memberName(node.expression) ?? '');
}

interface Moved {
  readonly client: Client;
  readonly place: Place;
}

/** The clients of the code under test; none where one of them stays, for the test may speak of that. */
function clientsOf(file: ts.SourceFile, context: RuleContext): Moved[] {
  const near = [...context.verdicts.clients].filter(
    ([client]) => client.sdk === 'client' && !isInTest(client.node) && isLoadedWith(file, client.node, context),
  );
  const moved = near.flatMap(([client, verdict]) =>
    verdict.fate === 'moves' && verdict.place !== null ? [{ client, place: verdict.place }] : [],
  );
  return moved.length === near.length ? moved : [];
}

interface Changing extends Moved {
  readonly isPart: boolean;
  readonly context: RuleContext;
}

/** Undefined where it is not sure what the client is built with. */
function changesFor(
  expected: ts.ObjectLiteralExpression,
  { client, place, isPart, context }: Changing,
): ObjectChange[] | undefined {
  const options = optionsLiteral(client.options);
  const names = optionNames(client);
  if (options === undefined || settingsOf(client).literal !== options) return undefined;
  const gone = Object.values(names.platform).flatMap((name): ObjectChange[] => {
    const own = writtenProperty(expected, name);
    return own === undefined || writtenProperty(options, name) === undefined ? [] : [{ kind: 'remove', property: own }];
  });
  const isAdded =
    lacksAddress(client, context.inventory.tracer) && writtenProperty(options, names.apiKey) !== undefined;
  if (!isPart && writtenProperty(options, names.apiKey) === undefined) return undefined;
  if (isPart || !isAdded || writtenProperty(expected, names.baseURL) !== undefined) return gone;
  const text = `${names.baseURL}: ${quoted(place.baseURL, expected.getSourceFile())}`;
  const key = writtenProperty(expected, names.apiKey);
  return [...gone, { kind: 'insert', text, ...(key === undefined ? {} : { after: key }) }];
}
