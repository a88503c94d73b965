import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { standsInList } from '../../source/statement.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { inFileOf } from '../find.ts';
import { finding, left, type Move, unread } from './access-finding.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Where a test sets the old name, which something still reads: it sets the new one below. What the program itself sets is
 * OpenAI's key or address, which is nothing for the vendor.
 */
export function beside(place: Occurrence, { variable, inventory, target, verdicts }: Move): RuleFinding {
  if (target === null) return finding(place, { action: 'manual', message: words.env.found(variable.name) });
  const { name, to } = variable;
  if (variable.isUnread) return unread(place, variable);
  if (!isInTest(place.node)) {
    // A client that stays, in the same file, is who it is set for.
    const isForWhatStays = inventory.clients.all.some(
      (client) =>
        client.node.getSourceFile() === place.node.getSourceFile() && verdicts.clients.get(client)?.fate !== 'moves',
    );
    if (isForWhatStays) return left(place);
    const message = words.env.besideInProgram(name, to);
    return finding(place, { action: 'manual', message, todo: message });
  }
  const statement = ts.findAncestor(place.node, ts.isExpressionStatement);
  const text = statement?.getText() ?? '';
  if (statement === undefined || place.form !== 'access' || text.split(name).length !== 2)
    return finding(place, { action: 'manual', message: words.env.besideInTest(name, to) });
  const known = inventory.tracer.index.identifiers.get(to) ?? [];
  const { text: source } = place.node.getSourceFile();
  const { eol } = layoutOf(place.node.getSourceFile());
  const copy = text.replace(name, to);
  const isThere = known.some((id) => id.getSourceFile() === place.node.getSourceFile()) || source.includes(copy);
  if (isThere) return finding(place, { action: 'none', message: words.env.kept(name) });
  const [start, end] = [statement.getStart(), statement.end];
  const edits = inFileOf(
    place.node,
    standsInList(statement)
      ? [{ start: end, end, text: eol + indentAt(source, start) + copy }]
      : // `if (isUnset) delete process.env.X;` has room for one.
        [
          { start, end: start, text: '{ ' },
          { start: end, end, text: ` ${copy} }` },
        ],
  );
  return finding(place, { action: 'rewrite', message: words.env.added(to, name), edits });
}
