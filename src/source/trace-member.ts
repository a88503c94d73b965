import { isTellingEnvName } from './env-object.ts';
import { type Flow, flowOf, join, type Leaf, NOTHING } from './flow.ts';
import { nameOf } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { classOf, isAlways, memberOfClass } from './trace-class.ts';
import { memberOfComponent } from './trace-component.ts';
import { elementAt } from './trace-elements.ts';
import { isEnvLike, variableAt } from './trace-env.ts';
import { memberOfObject } from './trace-object.ts';
import { memberOfShape } from './trace-shape.ts';
import type { ts } from './ts.ts';

export interface MemberAccess {
  readonly flow: Flow;
  readonly name: string;
  /** The access as written; an environment variable's finding points at its name. */
  readonly access: ts.Node;
  readonly tracer: Tracer;
}

/** What schemas call a result: `schema.safeParse(process.env).data`. */
const PARSED: ReadonlySet<string> = new Set(['data', 'value', 'output']);

/** What `.name` is on every origin of a value. */
export function traceMember({ flow, name, access, tracer }: MemberAccess): Flow {
  const members = join(flow.leaves.map((leaf) => memberOfLeaf(leaf, { name, access, tracer })));
  return { leaves: members.leaves, through: new Set([...flow.through, ...members.through]) };
}

function memberOfLeaf(leaf: Leaf, at: Omit<MemberAccess, 'flow'>): Flow {
  const { name, access, tracer } = at;
  switch (leaf.kind) {
    case 'object':
      return tracer.once(`.${name}`, leaf.node, () => memberOfObject(leaf.node, at));
    case 'array':
      return /^\d+$/.test(name)
        ? elementAt(leaf.node, Number(name), tracer)
        : flowOf({ kind: 'unknown', node: access, path: [] });
    case 'class':
      return (
        memberOfClass({ ...at, owner: leaf.node, isStatic: true }) ??
        flowOf({ kind: 'unknown', node: access, path: [] })
      );
    case 'instance':
      // `this.env.X`, where a base from outside of the repository keeps what the program is given.
      if (leaf.path.length > 0 && isTellingEnvName(name) && isEnvLike(access)) return variableAt(at);
      if (leaf.path.length > 0) return flowOf({ ...leaf, path: [...leaf.path, name] });
      return memberOfClass({ ...at, owner: leaf.node, isStatic: false }) ?? flowOf({ ...leaf, path: [name] });
    case 'construct': {
      const owner = leaf.path.length === 0 ? classOf(leaf.node, tracer) : undefined;
      const found = owner === undefined ? undefined : memberOfClass({ ...at, owner, isStatic: false });
      const beyond = flowOf({ ...leaf, path: [...leaf.path, name] });
      // `new (isOffline ? Canned : OpenAI)()` has the members of either.
      return found === undefined || isAlways(leaf.node, tracer) ? (found ?? beyond) : join([found, beyond]);
    }
    case 'component':
      return memberOfComponent(leaf.node, at);
    case 'enum': {
      const member = leaf.node.members.find((candidate) => nameOf(candidate.name) === name);
      return member === undefined ? NOTHING : tracer.declaration(member);
    }
    case 'module': {
      const own = tracer.bindings.exported(leaf.file, name);
      // `module.exports = { client }`, or a client itself: the module is what was assigned to it.
      const whole = own === undefined ? tracer.bindings.exported(leaf.file, 'export=') : undefined;
      return whole === undefined
        ? tracer.binding(own, access)
        : tracer.member(tracer.binding(whole, access), name, access);
    }
    case 'env-object':
      return PARSED.has(name) ? flowOf(leaf) : variableAt(at);
    case 'external':
    case 'typed':
    case 'unknown':
      if (isTellingEnvName(name) && isEnvLike(access)) return variableAt(at);
      return flowOf({ ...leaf, path: [...leaf.path, name] });
    case 'shape':
      return memberOfShape(leaf.node, at);
    case 'undefined':
    case 'type':
      return NOTHING;
    default:
      return flowOf({ kind: 'unknown', node: access, path: [] });
  }
}
