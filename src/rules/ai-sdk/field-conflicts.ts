import { rules } from '../../messages/rules.ts';
import { conflictsIn } from '../../providers/conflicts.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { literalValue, valueNode } from '../openai-sdk/param-parts.ts';
import { base, type FieldChange, type Judging } from './field-change.ts';

/** Fields that the vendor refuses beside others. */
export function conflictChanges(judging: Judging): FieldChange[] {
  const { judged, fields } = judging;
  const { target, operation, models } = judged;
  const found = conflictsIn(target.provider, {
    operation,
    models: models.map(({ to }) => to),
    valueOf: (path) => valueAt(path, judging),
  });
  return found.flatMap((conflict): FieldChange[] => {
    const message = rules.param.and(
      rules.param.together(
        conflict.all.map(({ param }) => param),
        target.provider.name,
      ),
      conflict.note,
    );
    const heads =
      conflict.drop === undefined ? conflict.all.map(({ param }) => param.split('.', 1)[0]) : [conflict.drop];
    const field = fields.find(({ wire }) => wire !== undefined && heads.includes(wire));
    if (field === undefined) return [];
    const { property, literal } = field;
    if (conflict.drop !== undefined)
      return [
        {
          node: property,
          literal,
          change: { kind: 'remove', property },
          found: { ...base, action: 'rewrite', message, fact: conflict },
        },
      ];
    return [{ node: property, found: { ...base, action: 'manual', message, todo: message, fact: conflict } }];
  });
}

/** A field of the request as text; null where it has none, undefined where only the run knows it. */
function valueAt(path: string, { judged, fields, moved }: Judging): string | undefined | null {
  const [head = path, ...rest] = path.split('.');
  const { tracer } = judged.context.inventory;
  const field = fields.find(({ wire }) => wire === head);
  if (field !== undefined) {
    const node = valueNode(field.property);
    const flow = rest.reduce((inner, key) => tracer.member(inner, key, node), tracer.trace(node));
    if (rest.length === 0 && flow.leaves.some(({ kind }) => kind === 'object')) return 'function';
    const value = rest.length === 0 ? literalValue(node, tracer) : undefined;
    return value === undefined ? undefined : String(value);
  }
  const added = rest.reduce<ParamValue | undefined>(
    (inner, key) => (typeof inner === 'object' ? inner[key] : undefined),
    judged.models[0]?.params[head],
  );
  if (added !== undefined && typeof added !== 'object') return String(added);
  return moved.generation.parts.isHidden || added !== undefined ? undefined : null;
}
