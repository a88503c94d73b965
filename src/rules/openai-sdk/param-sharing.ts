import type { ApiCall } from '../../source/calls.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';

/** Who else sends what a call sends: nobody may change it under their hands, and nobody changes it twice. */
interface ParamSharing {
  /** Literals that a call which stays uses as well, or somebody else's request: nothing in them may change. */
  readonly foreign: ReadonlySet<ts.Node>;
  /** The calls that use a literal under the names of the wire, whatever becomes of them. */
  readonly plain: ReadonlyMap<ts.Node, readonly ApiCall[]>;
  /** Literals that a library takes as its options. */
  readonly spoken: ReadonlySet<ts.Node>;
}

const known = new WeakMap<RuleContext['verdicts'], ParamSharing>();

/** Which parameters more than one call sends. */
export function paramSharing({ inventory: { calls }, verdicts }: RuleContext): ParamSharing {
  const found = known.get(verdicts) ?? find();
  known.set(verdicts, found);
  return found;

  function find(): ParamSharing {
    const staying = calls.filter((call) => verdicts.calls.get(call)?.fate !== 'moves');
    const plain = new Map<ts.Node, ApiCall[]>();
    for (const call of calls.filter(isPlain))
      for (const literal of call.parts.literals) {
        const users = plain.get(literal);
        if (users === undefined) plain.set(literal, [call]);
        else users.push(call);
      }
    return {
      foreign: new Set([
        ...staying.flatMap(({ parts }) => parts.literals),
        ...calls.flatMap(({ http }) => [...(http?.foreign ?? [])]),
      ]),
      plain,
      spoken: new Set(calls.flatMap(({ library }) => [...(library?.spoken ?? [])])),
    };
  }
}

/** What is said in a library's own words stands among the options of its client, and changes with them. */
export function isPlain({ library }: ApiCall): boolean {
  return library?.spoken === undefined;
}
