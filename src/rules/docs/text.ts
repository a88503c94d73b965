import type { RuleFinding } from '../../finding.ts';
import { docs as words } from '../../messages/docs.ts';
import { isDoc } from '../../pipeline/interest.ts';
import type { Place } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { keepsNothing, leavesWhole, movesAny, placesInUse } from '../departure.ts';
import { movedUrl } from '../moved-url.ts';
import type { Rule } from '../rule.ts';
import { type Rename, renames } from './renames.ts';

/** Documentation: names of variables and addresses follow the code; what only a person can put into words is told. */
export const textRule: Rule = {
  id: 'docs/text',
  family: 'docs',
  find: (context) => {
    const known = { context, names: renames(context), place: placeOf(context), models: modelsOf(context) };
    return [...context.inventory.texts].flatMap(([file, text]) => (isDoc(file) ? inDoc({ file, text, ...known }) : []));
  },
};

interface Doc {
  readonly file: string;
  readonly text: string;
  readonly context: RuleContext;
  readonly names: readonly Rename[];
  /** Where addresses lead from now on; undefined where that is not one place, or something stays. */
  readonly place: Place | undefined;
  readonly models: ReadonlyMap<string, string>;
}

function inDoc(doc: Doc): RuleFinding[] {
  return [...inNames(doc), ...inAddresses(doc), ...inLinks(doc), ...inModels(doc)];
}

type Told = Pick<RuleFinding, 'action' | 'message' | 'confidence'>;

function finding({ file }: Doc, start: number, text: string, told: Told, to?: string): RuleFinding {
  const end = start + text.length;
  const base = { rule: 'docs/text', kind: 'doc', file, start, end, ...told } as const;
  return to === undefined ? base : { ...base, edits: [{ file, start, end, text: to }] };
}

/** Whole words, but for those of a path. */
function inNames(doc: Doc): RuleFinding[] {
  return doc.names.flatMap(({ from, to, isShared }) => {
    const word = new RegExp(`(?<![A-Za-z0-9_/-])${from}(?![A-Za-z0-9_]|\\.[a-z])`, 'g');
    return [...doc.text.matchAll(word)].map(({ 0: name, index }) =>
      isShared
        ? finding(doc, index, name, { confidence: 'likely', action: 'manual', message: words.also(from, to) })
        : finding(doc, index, name, { confidence: 'likely', action: 'rewrite', message: words.renamed(from, to) }, to),
    );
  });
}

const ADDRESS = /(?<![\w.-])https:\/\/(?:[a-z]{2}\.)?api\.openai\.com(?![\w.-])[^\s"'`<>)\]|\\]*/g;

/** Addresses of the API itself. Others on its host are names, not endpoints. */
function inAddresses(doc: Doc): RuleFinding[] {
  const { text, place, context } = doc;
  return [...text.matchAll(ADDRESS)].map(({ 0: whole, index }) => {
    const url = whole.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    const isEndpoint = /^https:\/\/[^/]+(?:\/?|\/v1(?:[/?].*)?)$/.test(url);
    if (context.target === null || !isEndpoint)
      return finding(doc, index, url, { confidence: 'possible', action: 'none', message: words.address(url) });
    if (place === undefined)
      return finding(doc, index, url, { confidence: 'possible', action: 'manual', message: words.stays(url) });
    const to = movedUrl(url, place.baseURL);
    return finding(doc, index, url, { confidence: 'likely', action: 'rewrite', message: words.moves(url, to) }, to);
  });
}

const KEY_PAGE = /https:\/\/(?:platform|beta)\.openai\.com\/[^\s"'`<>)\]|]*/g;

/** Where people are sent for a key, or to read. */
function inLinks(doc: Doc): RuleFinding[] {
  const { text, context } = doc;
  return [...text.matchAll(KEY_PAGE)].map(({ 0: whole, index }) => {
    const url = whole.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    const told = context.target === null || !movesOrMoved(doc) ? undefined : context.target.provider;
    if (told === undefined || !/key/i.test(url))
      return finding(doc, index, url, { confidence: 'possible', action: 'none', message: words.link });
    const message = words.keyPage(told.name, told.docs);
    return finding(doc, index, url, { confidence: 'likely', action: 'manual', message });
  });
}

/** Models that the code no longer asks for, once in each file. */
function inModels(doc: Doc): RuleFinding[] {
  return [...doc.models].flatMap(([from, to]) => {
    const word = new RegExp(`(?<![\\w./-])${from.replaceAll('.', '\\.')}(?![\\w-]|\\.\\d)`);
    const found = word.exec(doc.text);
    if (found === null) return [];
    return [
      finding(doc, found.index, from, { confidence: 'possible', action: 'manual', message: words.model(from, to) }),
    ];
  });
}

function movesOrMoved({ names, place }: Doc): boolean {
  return names.length > 0 || place !== undefined;
}

/** The one place that all goes to; of a repository that has moved already, the target's. */
function placeOf({ verdicts, target, inventory }: RuleContext): Place | undefined {
  if (target === null) return undefined;
  if (movesAny(verdicts)) {
    const [place, ...others] = leavesWhole(verdicts) ? placesInUse(verdicts) : [];
    return others.length === 0 ? place : undefined;
  }
  const isThere = [...inventory.tracer.index.strings.keys()].some((text) => text.startsWith(target.baseURL));
  return isThere && keepsNothing(verdicts) ? target : undefined;
}

function modelsOf({ models, verdicts }: RuleContext): ReadonlyMap<string, string> {
  const moved = models.groups.filter(
    ({ calls, obstacle }) => obstacle === undefined && calls.some((call) => verdicts.calls.get(call)?.fate === 'moves'),
  );
  return new Map(
    moved.flatMap(({ sites }) =>
      sites.flatMap(({ mapped }) =>
        mapped === undefined || mapped.to === mapped.from ? [] : [[mapped.from, mapped.to]],
      ),
    ),
  );
}
