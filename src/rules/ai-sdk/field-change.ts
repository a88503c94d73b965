import type { FileEdit } from '../../edit.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import type { Found } from '../find.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import type { Field } from './fields.ts';
import type { MovedGeneration } from './moved-generations.ts';

/** What becomes of one field: a finding, and the change of the literal that it stands in. */
export interface FieldChange {
  readonly node: ts.Node;
  readonly found: Found;
  readonly literal?: ts.ObjectLiteralExpression;
  readonly change?: ObjectChange;
  readonly edits?: readonly FileEdit[];
}

/** What every finding on a field says of itself. */
export const base = { rule: 'ai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** The fields of one generation, and what they are judged by. */
export interface Judging {
  readonly moved: MovedGeneration;
  readonly judged: ParamCall;
  readonly fields: readonly Field[];
}
