import type { Family } from '../../finding.ts';
import { OPERATION_OF } from '../../openai/operations.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { rolesOf } from './roles-of.ts';

/** Who else sends what a call sends: nobody may change it under their hands, and nobody changes it twice. */
interface ParamSharing {
  /** Literals that a call which stays uses as well: nothing in them may change. */
  readonly foreign: ReadonlySet<ts.Node>;
  /** Roles of messages that such a call sends. */
  readonly foreignRoles: ReadonlySet<ts.Node>;
  /** The calls that use a literal under the names of the wire, whatever becomes of them. */
  readonly plain: ReadonlyMap<ts.Node, readonly ApiCall[]>;
  /** Literals that a library takes as its options. */
  readonly spoken: ReadonlySet<ts.Node>;
  /** Whether the roles that stand about in a file are this call's to change: all calls of one family say the same. */
  asksFor(role: ts.Node, call: ApiCall): boolean;
}

const known = new WeakMap<RuleContext['verdicts'], ParamSharing>();

/** Which parameters more than one call sends. */
export function paramSharing({ inventory, verdicts }: RuleContext): ParamSharing {
  const found = known.get(verdicts) ?? find();
  known.set(verdicts, found);
  return found;

  function find(): ParamSharing {
    const moves = (call: ApiCall) => verdicts.calls.get(call)?.fate === 'moves';
    const staying = inventory.calls.filter((call) => !moves(call));
    const chats = inventory.calls.filter((call) => OPERATION_OF[call.resource] === 'chat' && moves(call));
    const plainRoles = new Set(chats.filter(isPlain).flatMap((call) => [...rolesOf(call, inventory.tracer)]));
    // Calls on the wire come first: what they send is seen, where a library is given its messages elsewhere.
    const asking = new Map<ts.SourceFile, Family | undefined>();
    for (const call of [...chats.filter(isPlain), ...chats.filter((each) => !isPlain(each))]) {
      const file = call.node.getSourceFile();
      if (!asking.has(file)) asking.set(file, familyOf(call));
    }
    const plain = new Map<ts.Node, ApiCall[]>();
    for (const call of inventory.calls.filter(isPlain))
      for (const literal of call.parts.literals) plain.set(literal, [...(plain.get(literal) ?? []), call]);
    return {
      foreign: new Set(staying.flatMap(({ parts }) => parts.literals)),
      foreignRoles: new Set(staying.flatMap((call) => [...rolesOf(call, inventory.tracer)])),
      plain,
      spoken: new Set(inventory.calls.flatMap(({ library }) => [...(library?.spoken ?? [])])),
      asksFor: (role, call) =>
        isPlain(call) || (!plainRoles.has(role) && asking.get(role.getSourceFile()) === familyOf(call)),
    };
  }
}

/** What is said in a library's own words stands among the options of its client, and changes with them. */
export function isPlain({ library }: ApiCall): boolean {
  return library?.spoken === undefined;
}

function familyOf(call: ApiCall): Family | undefined {
  return isPlain(call) ? undefined : call.library?.family;
}
