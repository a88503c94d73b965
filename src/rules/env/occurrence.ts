import type { ts } from '../../source/ts.ts';

/** How a variable's name stands in code. */
export type OccurrenceForm =
  /** `process.env.X`, `process.env['X']`, `Deno.env.get('X')`, `const { X } = process.env`, an import from `$env`. */
  | 'access'
  /** `env.X` on an object that was read from the environment, or `config.get('X')`. */
  | 'indirect'
  /** A key of a schema, a mapping or an interface that describes the environment. */
  | 'key'
  /** An element of a list of names. */
  | 'listed'
  /** A word in a message to people. */
  | 'mention'
  /** A word in a message that a test expects. */
  | 'expected';

export interface Occurrence {
  readonly name: string;
  readonly form: OccurrenceForm;
  /** The identifier or string that holds the name. */
  readonly node: ts.Identifier | ts.StringLiteralLike | ts.TemplateExpression | ts.RegularExpressionLiteral;
  /** It only asks whether the variable is set, or sets it. */
  readonly isGuard: boolean;
  /** It sets the variable, or takes it away. */
  readonly isWrite?: boolean;
}
