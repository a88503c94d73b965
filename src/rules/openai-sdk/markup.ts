import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { openAIModel } from '../../openai/models.ts';
import { mapModel } from '../../providers/map-model.ts';
import { tellingPath } from '../../source/call-path.ts';
import { isMdx } from '../../source/embedded/component-path.ts';
import { envReads, type Markup, QUOTED } from '../../source/embedded/markup.ts';
import { mdxCode } from '../../source/embedded/mdx-code.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Something in a text, with what is said of it. */
interface Said extends Pick<RuleFinding, 'kind' | 'message'> {
  readonly start: number;
  readonly end: number;
}

type Say = (match: RegExpExecArray) => Pick<Said, 'kind' | 'message'> | undefined;

const IMPORT = /^import\b(?:(?!^import\b)[^;'"])*['"](?:npm:)?openai(?:[@/][^'"]*)?['"]/gm;
/** A page tells in its prose of the new OpenAI models, too. */
const CONSTRUCTION = /\bnew\s+(?:Azure)?OpenAI(?=\()/g;
const CHAIN = /(?=[\w$])(?<![\w$]|[\w$]\s*[?!]?\.\s*)[\w$]+(?:\s*[?!]?\.\s*[\w$]+){2,}(?=\s*\()/g;
const HOST = /(?<=["'`])https?:\/\/(?:[a-z]{2}\.)?api\.openai\.com[^"'`\s]*/g;

/**
 * OpenAI in the markup of components and in MDX pages, which no tracer sees and no edit may touch: every place is left
 * to a person.
 */
export const markupRule: Rule = {
  id: 'openai-sdk/markup',
  family: 'openai-sdk',
  find: (context) => {
    const { tracer, texts } = context.inventory;
    const components = [...tracer.index.markups].flatMap(([file, markup]) =>
      inComponent(markup, context).map((said) => finding(file.fileName.slice(1), said)),
    );
    const pages = [...texts].flatMap(([path, text]) =>
      isMdx(path) ? inPage(mdxCode(text)).map((said) => finding(path, said)) : [],
    );
    return [...components, ...pages];
  },
};

function finding(file: string, said: Said): RuleFinding {
  const confidence = said.kind === 'model' || said.kind === 'endpoint' ? 'possible' : 'likely';
  return { rule: 'openai-sdk/markup', file, ...said, confidence, action: 'manual' };
}

function inComponent(markup: Markup, context: RuleContext): Said[] {
  const renamed = context.env.variables.filter(({ name, to }) => name !== to);
  return [
    ...inCode(markup.text, words.markup.in.component),
    ...each(markup.text.matchAll(QUOTED), ([id]) => modelIn(id, context)),
    ...renamed.flatMap(({ name, to }) =>
      each(envReads(markup, name), () => ({ kind: 'env', message: words.markup.env(name, to) })),
    ),
  ];
}

function inPage(text: string): Said[] {
  return [
    ...each(text.matchAll(IMPORT), () => ({ kind: 'import', message: words.markup.import })),
    ...inCode(text, words.markup.in.page),
  ];
}

function inCode(text: string, where: string): Said[] {
  return [
    ...each(text.matchAll(CONSTRUCTION), () => ({ kind: 'client', message: words.markup.client(where) })),
    ...each(text.matchAll(CHAIN), ([chain]) => {
      const path = tellingPath(chain.split(/[\s?!.]+/));
      return path === undefined ? undefined : { kind: 'call', message: words.markup.call(path, where) };
    }),
    ...each(text.matchAll(HOST), () => ({ kind: 'endpoint', message: words.markup.host(where) })),
  ];
}

/** A model in a list of options must be one that the moved calls know, those of an earlier run too. */
function modelIn(id: string, { target, verdicts }: RuleContext): ReturnType<Say> {
  const fates = [...verdicts.calls.values(), ...verdicts.clients.values()].map(({ fate }) => fate);
  if (openAIModel(id) === undefined || !(fates.includes('moves') || fates.includes('there'))) return undefined;
  const to = target === null ? undefined : mapModel(target, id)?.to;
  return { kind: 'model', message: words.markup.model(id, to) };
}

function each(matches: Iterable<RegExpExecArray>, say: Say): Said[] {
  return [...matches].flatMap((match) => {
    const said = say(match);
    return said === undefined ? [] : [{ ...said, start: match.index, end: match.index + match[0].length }];
  });
}
