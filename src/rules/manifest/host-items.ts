import { configTrees } from '../../source/config/config-trees.ts';
import { type ConfigNode, hasKey, scalarsIn } from '../../source/config/tree.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nameOf, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { LISTED_HOST } from '../beside.ts';

/** One item of a list of hosts that a program may talk to, which names OpenAI's. */
export interface HostItem {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** The whole list, to see who is in it already. */
  readonly list: string;
  /** The first of its list that names OpenAI's host: what is added stands behind it. */
  readonly isFirst: boolean;
  /** It has a line of its own, without a comma. */
  readonly isLine?: true;
  /** Where it stands in code. */
  readonly node?: ts.Node;
}

const PERMISSIONS = /^(?:optional_)?(?:host_)?permissions$/;

/** The domains that a design tool lets a plugin talk to, below `networkAccess`. */
const DOMAINS = /^(?:allowedDomains|devAllowedDomains)$/;

/** What the sandbox of a content management system lets an extension ask. */
const REQUESTED = /^urls$/;

/** Keys below which such lists stand, by the files that have them. */
const LISTS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\/)package\.json$/, new RegExp([PERMISSIONS, DOMAINS, REQUESTED].map(({ source }) => source).join('|'))],
  [/(?:^|\/)manifest[\w.-]*\.json$/, new RegExp(`${PERMISSIONS.source}|${DOMAINS.source}`)],
  [/(?:^|\/)tauri[\w.-]*\.json5?$|(?:^|\/)Tauri[\w.-]*\.toml$/, /^(?:scope|(?:connect|default)-src)$/],
  [/(?:^|\/)capabilities\/[^/]+\.(?:json5?|toml)$/, /^(?:allow|scope)$/],
  [/(?:^|\/)capacitor\.config\.json$/, /^allowNavigation$/],
  [/(?:^|\/)deno\.jsonc?$/, /^(?:net|allow)$/],
  [/(?:^|\/)appsscript\.json$/, /^urlFetchWhitelist$/],
];

/** Items in manifests and configuration files. */
export function fileHostItems(file: string, text: string): HostItem[] {
  if (/(?:^|\/)config\.xml$/.test(file)) return elements(file, text);
  const key = LISTS.find(([pattern]) => pattern.test(file))?.[1];
  if (key === undefined || !LISTED_HOST.test(text)) return [];
  return (configTrees(file, text) ?? []).flatMap((tree) =>
    /(?:^|\/)manifest/.test(file) && !isManifest(tree) ? [] : inNode(tree, { file, text, key }),
  );
}

/** Of a browser extension, or of a plugin of a design tool. */
function isManifest(tree: ConfigNode): boolean {
  return hasKey(tree, 'manifest_version') || hasKey(tree, 'networkAccess');
}

/** `<access origin="https://api.openai.com" />` of Cordova. */
function elements(file: string, text: string): HostItem[] {
  return ['access', 'allow-navigation'].flatMap((tag) => {
    const lines = [...text.matchAll(new RegExp(`^[ \\t]*<${tag}\\s[^<>]*>`, 'gm'))];
    const list = lines.map(([line]) => line).join('');
    const listed = lines.filter(([line]) => LISTED_HOST.test(line));
    return listed.map(({ 0: line, index }) => {
      const place = { file, start: index, end: index + line.length };
      return { ...place, list, isFirst: index === listed[0]?.index, isLine: true as const };
    });
  });
}

function inNode(
  node: ConfigNode | undefined,
  at: { readonly file: string; readonly text: string; readonly key: RegExp },
): HostItem[] {
  if (node === undefined || node.kind === 'scalar') return [];
  return node.entries.flatMap(({ key, value }) => {
    if (key === undefined || value?.kind !== 'list' || !at.key.test(key.text)) return inNode(value, at);
    const { entries } = value;
    const list = at.text.slice(entries[0]?.start, entries.at(-1)?.end);
    const listed = entries.filter((item) => scalarsIn(item.value).some(({ text }) => LISTED_HOST.test(text)));
    return entries.flatMap((item) => {
      if (!listed.includes(item)) return inNode(item.value, at);
      return [{ file: at.file, start: item.start, end: item.end, list, isFirst: item === listed[0] }];
    });
  });
}

/** Names of such lists in code: of browsers' and of mobile manifests, and of those by which Slack runs an app. */
const IN_CODE = /^(?:hostPermissions|allowNavigation|outgoingDomains)$/;

/** `host_permissions: ['https://api.openai.com/*']` in a manifest that is written as code, and its kin. */
export function codeHostItems({ tracer, island }: Inventory): HostItem[] {
  return [...tracer.index.strings].flatMap(([text, nodes]) =>
    LISTED_HOST.test(text)
      ? nodes.flatMap((node) => {
          const list = outward(node);
          if (!ts.isArrayLiteralExpression(list)) return [];
          const holder = outward(list);
          const name = ts.isPropertyAssignment(holder) ? (nameOf(holder.name) ?? '') : '';
          if (!PERMISSIONS.test(name) && !IN_CODE.test(name) && !isNetworkAccess(holder, name)) return [];
          const place = { file: island.pathOf(node), start: node.getStart(), end: node.end };
          return [{ ...place, list: list.getText(), isFirst: firstListed(list) === node, node }];
        })
      : [],
  );
}

/** `networkAccess: { allowedDomains: ['https://api.openai.com'] }` */
function isNetworkAccess(property: ts.Node, name: string): boolean {
  const owner = outward(property.parent);
  return DOMAINS.test(name) && ts.isPropertyAssignment(owner) && nameOf(owner.name) === 'networkAccess';
}

/** The first item that names OpenAI's host. */
export function firstListed(list: ts.ArrayLiteralExpression): ts.Expression | undefined {
  return list.elements.map(unwrap).find((item) => LISTED_HOST.test(item.getText()));
}
