import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { indentAt, layoutOf, lineStart } from '../../source/layout.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { inFileOf } from '../find.ts';
import { finding } from './access-finding.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * `interface Env { OPENAI_API_KEY: string }`: what a worker is handed is declared, and what moves reads a key of its own
 * from it, beside the one that something else goes on with.
 */
export function declareBeside(place: Occurrence, to: string): RuleFinding | undefined {
  const { parent: member } = place.node;
  if (!ts.isPropertySignature(member) || member.name !== place.node) return undefined;
  const { members } = member.parent as ts.TypeLiteralNode | ts.InterfaceDeclaration;
  if (members.some(({ name }) => nameOf(name as ts.PropertyName | undefined) === to)) return undefined;
  const file = member.getSourceFile();
  const start = member.getStart();
  const copy = to + member.getText().slice(place.name.length);
  const isOnLine = file.text.slice(lineStart(file.text, start), start).trim() !== '';
  const gap = isOnLine ? ' ' : layoutOf(file).eol + indentAt(file.text, start);
  const separator = isOnLine && !/[;,]$/.test(copy) ? ';' : '';
  // A comment behind the member speaks of it.
  const tail = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/)(?=\r?\n|$)/.exec(file.text.slice(member.end))?.[0] ?? '';
  const at = isOnLine ? member.end : member.end + tail.length;
  const edits = inFileOf(member, [{ start: at, end: at, text: separator + gap + copy }]);
  return finding(place, { action: 'rewrite', message: words.env.added(to, place.name), edits });
}
