import { resourceAtPath, unversioned } from '../../openai/paths.ts';
import type { Resource } from '../../providers/resources.ts';
import { OPENAI_HOSTS, type OwnershipFacts, ownerOfVariable } from '../ownership.ts';
import type { CodeProxy } from './proxy.ts';
import type { Piece, Spelling } from './spelling.ts';

/** One way in which a request's address may read. */
export interface Address extends Spelling {
  readonly of: 'openai' | 'other' | 'unknown';
  /** Undefined where the path is decided at run time. */
  readonly resource: Resource | undefined;
  /** The path as people say it, without version and query. */
  readonly path: string;
  /** What leads the app's own path to OpenAI that it goes through: one rewrite, or each of several for the same path. */
  readonly proxies?: readonly CodeProxy[];
}

/** The whole text, with a mark for every piece that is not written out. */
export const OPEN = '\0';

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : OPEN)).join('');
}

/** `https://api.openai.com` at the head of a text; the scheme is not always written. */
export const HEAD = new RegExp(`^(?:(?:https?|wss?)://)?${OPENAI_HOSTS}(?::443)?(?=[/?#${OPEN}]|$)`, 'i');

/**
 * `/models/x:generate`: paths of OpenAI's end in no method, so a base that every vendor fills is somebody else's here. What
 * was tuned (`/models/ft:x:acme`) is named with colons too.
 */
const isMethod = (path: string): boolean => /:[a-z]+$/i.test(path) && !path.includes('/ft:');

const ADDRESS = /^(?=[A-Z][A-Z0-9_]*$)(?:(?!OPEN_?AI)\w)*OPEN_?AI\w*(?:URL|URI|BASE|HOST|ENDPOINT|DOMAIN|PROXY)/;

/** Names of variables that hold an address of OpenAI's. */
export function isAddressVariable(name: string): boolean {
  return ADDRESS.test(name);
}

/** What tells whose an address is. */
export interface AddressFacts extends OwnershipFacts {
  readonly proxies: readonly CodeProxy[];
  /** Values that the `.env*` files give to a variable. */
  readonly valuesOf: (variable: string) => readonly string[];
}

/** Reads whose address it is, and which part of the API it asks for. */
export function addressOf(spelling: Spelling, facts: AddressFacts): Address {
  const { pieces } = spelling;
  const text = textOf(pieces);
  const head = HEAD.exec(text)?.[0];
  const [first] = pieces;
  if (head !== undefined) {
    const path = pathIn(text.slice(head.length));
    return {
      ...spelling,
      of: isMethod(path) ? 'other' : 'openai',
      path,
      resource: path.includes(OPEN) ? partly(path) : (resourceAtPath(path) ?? 'other'),
    };
  }
  const proxies = proxiesFor(text, facts.proxies);
  const way = proxies[0]?.way;
  if (way !== undefined) {
    const path = pathIn(way.path + text.slice(way.prefix.length));
    const resource = path.includes(OPEN) ? partly(path) : (resourceAtPath(path) ?? 'other');
    return { ...spelling, of: 'openai', path, resource, proxies };
  }
  if (first?.kind !== 'env')
    return { ...spelling, of: first?.kind === 'text' ? 'other' : 'unknown', path: '', resource: undefined };
  const owner = ownerOfVariable(first.leaf.name, facts);
  const path = pathIn(pieces.length === 1 ? endpointIn(first.leaf.name, facts) : text.slice(OPEN.length));
  const resource = path.includes(OPEN) ? undefined : resourceAtPath(path);
  // A variable may hold anything: only a path that is OpenAI's shows that its address is one of the API's.
  const of = owner.of !== 'openai' || resource === undefined ? (owner.of === 'other' ? 'other' : 'unknown') : 'openai';
  return { ...spelling, of, path, resource };
}

/** The path of a whole endpoint that a variable holds, where the files that set it agree on it. */
function endpointIn(name: string, { valuesOf }: AddressFacts): string {
  const paths = new Set(
    valuesOf(name).flatMap((value) => {
      const head = HEAD.exec(value)?.[0];
      return head === undefined ? [] : [value.slice(head.length)];
    }),
  );
  const [only = '', ...others] = paths;
  return others.length === 0 ? only : '';
}

/**
 * The proxies that a path of the app's own goes through: those that take most of it and lead it to one place. Each stage
 * of an app may have its own.
 */
export function proxiesFor(text: string, proxies: readonly CodeProxy[]): CodeProxy[] {
  const matching = proxies.filter(
    ({ way }) => way !== undefined && text.startsWith(way.prefix) && /^(?:[/?#]|$)/.test(text.slice(way.prefix.length)),
  );
  const [first] = matching.toSorted((a, b) => (b.way?.prefix.length ?? 0) - (a.way?.prefix.length ?? 0));
  return matching.filter(({ way }) => way?.prefix === first?.way?.prefix && way?.path === first?.way?.path);
}

function pathIn(rest: string): string {
  return unversioned(/^[^?#]*/.exec(rest)?.[0] ?? '');
}

/** `/files/${id}`: what is open after a part of the API is only one of its things. */
function partly(path: string): Resource | undefined {
  const known = path.slice(0, path.indexOf(OPEN));
  return known.endsWith('/') && known.length > 1 ? resourceAtPath(`${known}x`) : undefined;
}
