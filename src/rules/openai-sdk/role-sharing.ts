import type { Family } from '../../finding.ts';
import { OPERATION_OF } from '../../openai/operations.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { isPlain } from './param-sharing.ts';
import { rolesOf } from './roles-of.ts';

interface RoleSharing {
  /** Roles in the messages of calls that stay. */
  readonly foreign: ReadonlySet<ts.Node>;
  /** Whether a role is changed with this call, if it sends it: one family does it for all. */
  asksFor(role: ts.Node, call: ApiCall): boolean;
}

const known = new WeakMap<RuleContext['verdicts'], RoleSharing>();

/** Whose the roles of messages are, where several calls may send them. */
export function roleSharing({ inventory: { calls, tracer }, verdicts }: RuleContext): RoleSharing {
  const found = known.get(verdicts) ?? find();
  known.set(verdicts, found);
  return found;

  function find(): RoleSharing {
    const moves = (call: ApiCall) => verdicts.calls.get(call)?.fate === 'moves';
    const chats = calls.filter((call) => OPERATION_OF[call.resource] === 'chat' && moves(call));
    // Calls on the wire come first: what they send is seen, where a library is given its messages elsewhere.
    const [plain, spoken] = [chats.filter(isPlain), chats.filter((call) => !isPlain(call))];
    const sent = new Set(spoken.length === 0 ? [] : plain.flatMap((call) => [...rolesOf(call, tracer)]));
    const asking = new Map<ts.SourceFile, Family | undefined>();
    for (const call of [...plain, ...spoken]) {
      const file = call.node.getSourceFile();
      if (!asking.has(file)) asking.set(file, familyOf(call));
    }
    return {
      foreign: new Set(calls.filter((call) => !moves(call)).flatMap((call) => [...rolesOf(call, tracer)])),
      asksFor: (role, call) => {
        const file = role.getSourceFile();
        if (isPlain(call)) return true;
        return !sent.has(role) && (!asking.has(file) || asking.get(file) === familyOf(call));
      },
    };
  }
}

function familyOf(call: ApiCall): Family | undefined {
  return isPlain(call) ? undefined : call.library?.family;
}
