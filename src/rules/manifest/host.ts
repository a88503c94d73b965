import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { manifest as words } from '../../messages/manifest.ts';
import { isCode, isDoc } from '../../pipeline/interest.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { Place } from '../../target.ts';
import { besideHost, hostAt, LISTED_HOST } from '../beside.ts';
import type { RuleContext } from '../context.ts';
import { placesNear } from '../departure.ts';
import { repeatItem } from '../repeat-item.ts';
import type { Rule } from '../rule.ts';
import { codeHostItems, fileHostItems, type HostItem } from './host-items.ts';
import { userscriptHosts } from './userscript-hosts.ts';

/**
 * Lists of the hosts that a program may talk to: permissions of browser extensions, scopes of desktop and mobile shells,
 * flags of Deno. The new hosts are added; OpenAI's stays, for other code may need it.
 */
export const hostRule: Rule = {
  id: 'manifest/host',
  family: 'manifest',
  find: (context) => {
    const { inventory } = context;
    const inFiles = [...inventory.texts].flatMap(([file, text]) =>
      itemsOf(file, text, inventory).map((item) => [item, text] as const),
    );
    const inCode = codeHostItems(inventory).map((item) => [item, inventory.texts.get(item.file) ?? ''] as const);
    const items = [...inFiles, ...inCode].map(([item, text]) => ofItem(item, text, context));
    return [...items, ...[...inventory.texts].flatMap(([file, text]) => ofFlags(file, text, context))];
  },
};

function itemsOf(file: string, text: string, { island }: Inventory): readonly HostItem[] {
  if (!isCode(file)) return fileHostItems(file, text);
  return island.broken.has(file) ? [] : userscriptHosts(file, text);
}

function ofItem(item: HostItem, text: string, context: RuleContext): RuleFinding {
  const { file, start, end, list, isFirst, isLine } = item;
  const written = text.slice(start, end);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = (missing: readonly Place[]) => {
    const copies = missing.map((place) => besides(written, place));
    return isLine === true
      ? [{ file, start: end, end, text: copies.map((copy) => eol + copy).join('') }]
      : [{ file, ...repeatItem(text, item, copies) }];
  };
  return judge({ file, start, end }, { list, isFirst, written: written.trim(), edits }, context);
}

/** `deno run --allow-net=api.openai.com,deno.land` */
function ofFlags(file: string, text: string, context: RuleContext): RuleFinding[] {
  if (isDoc(file)) return [];
  const plain = isCode(file) ? (/^\uFEFF?#![^\n]*/.exec(text)?.[0] ?? '') : text;
  return [...plain.matchAll(/--allow-net=(?<list>[^\s"'`]*)/g)].flatMap(({ 0: flag, index, groups }) => {
    const list = groups?.list ?? '';
    const listed = LISTED_HOST.exec(list);
    if (listed === null) return [];
    const start = index + flag.length - list.length + listed.index;
    const end = start + listed[0].length;
    const edits = (missing: readonly Place[]) => [
      { file, start: end, end, text: missing.map((place) => `,${besides(listed[0], place)}`).join('') },
    ];
    return [judge({ file, start, end }, { list, isFirst: true, written: listed[0], edits }, context)];
  });
}

interface Listed {
  readonly list: string;
  readonly isFirst: boolean;
  readonly written: string;
  readonly edits: (missing: readonly Place[]) => readonly FileEdit[];
}

function judge(
  place: Pick<RuleFinding, 'file' | 'start' | 'end'>,
  { list, isFirst, written, edits }: Listed,
  context: RuleContext,
): RuleFinding {
  const { target } = context;
  const base = { ...place, rule: 'manifest/host', kind: 'endpoint', confidence: 'likely' } as const;
  const near = placesNear(place.file, context);
  const missing = isFirst ? near.filter((each) => !isLetIn(hostAt(each), list)) : [];
  if (missing.length > 0)
    return { ...base, action: 'rewrite', message: words.host.added(missing.map(hostAt)), edits: edits(missing) };
  if (near.length > 0 || target === null || isLetIn(hostAt(target), list))
    return { ...base, action: 'none', message: words.host.stays };
  return { ...base, confidence: 'possible', action: 'manual', message: words.host.later(besides(written, target)) };
}

/** The item with the place's host in it. */
function besides(written: string, place: Place): string {
  return written.replace(LISTED_HOST, (listed) => besideHost(listed, place));
}

/** Whether a list has the host, a wildcard above it, or everything. */
function isLetIn(host: string, list: string): boolean {
  if (list.includes(host) || /<all_urls>|(?:\*|https):\/\/\*(?:\/|["'])/.test(list)) return true;
  return [...list.matchAll(/\*\.(?<parent>[\w.-]+)/g)].some(({ groups }) => host.endsWith(`.${groups?.parent}`));
}
