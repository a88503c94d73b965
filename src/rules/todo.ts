import type { FileEdit } from '../edit.ts';
import type { RuleFinding } from '../finding.ts';
import { joining } from '../messages/joining.ts';
import { rules as words } from '../messages/rules.ts';
import { safeLine } from '../safe-text.ts';
import type { Inventory } from '../source/inventory.ts';
import { commentPlace } from '../source/statement.ts';

const TODO_MARK = 'TODO(banjia)';

/**
 * One `TODO(banjia)` line above each statement where a person must decide. What stands there from an earlier run is not
 * written again.
 */
export function todoEdits(findings: readonly RuleFinding[], { island }: Inventory): FileEdit[] {
  const places = new Map<
    string,
    { readonly edit: Omit<FileEdit, 'text'>; readonly line: (text: string) => string; texts: string[] }
  >();
  for (const { todo, file, start } of findings) {
    const source = island.files.get(file);
    const place = todo === undefined || source === undefined ? undefined : commentPlace(source, start);
    if (todo === undefined || place === undefined || place.comments.includes(TODO_MARK)) continue;
    const key = `${file}:${place.position}`;
    const { position, indent, eol } = place;
    const known = places.get(key) ?? {
      edit: { file, start: position, end: position },
      line: (text: string) => `${indent}// ${words.todo(text)}${eol}`,
      texts: [],
    };
    if (!known.texts.includes(todo)) known.texts.push(todo);
    places.set(key, known);
  }
  return [...places.values()].map(({ edit, line, texts }) => ({
    ...edit,
    text: line(inComment(joining.sentences(texts))),
  }));
}

/** Words of the code that a comment repeats must not end it, nor the script of a component that it stands in. */
function inComment(text: string): string {
  return safeLine(text).replace(/<\/(?=script)/gi, '<\\/');
}
