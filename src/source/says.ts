import type { Flow, Leaf } from './flow.ts';
import { unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** Whether a text holds a word: `open` where some of it is known only at run time and the rest does not. */
export type Says = 'yes' | 'no' | 'open';

/** Whether the texts of some origins hold a word, in whatever case. */
export function says(flow: Flow, word: string, tracer: Tracer, depth = 0): Says {
  return either(flow.leaves.map((leaf) => saysLeaf(leaf, { word, tracer, depth })));
}

/** One yes is enough; a no needs all of them. */
export function either(answers: readonly Says[]): Says {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('open') ? 'open' : 'no';
}

interface Search {
  readonly word: string;
  readonly tracer: Tracer;
  readonly depth: number;
}

function saysLeaf(leaf: Leaf, search: Search): Says {
  switch (leaf.kind) {
    case 'string':
      return holds(leaf.node.text, search);
    case 'template':
      return saysText(leaf.node, search);
    case 'undefined':
    case 'literal':
      return 'no';
    case 'unknown':
      return ts.isExpression(leaf.node) && leaf.path.length === 0 ? saysText(leaf.node, search) : 'open';
    default:
      return 'open';
  }
}

/** A template, a sum, or a call that makes a text: its written parts, and what its names come from. */
function saysText(node: ts.Expression, search: Search): Says {
  const inner = unwrap(node);
  if (search.depth > 10) return 'open';
  if (ts.isTemplateExpression(inner))
    return either([
      holds(inner.head.text, search),
      ...inner.templateSpans.flatMap(({ literal, expression }) => [
        holds(literal.text, search),
        saysValue(expression, search),
      ]),
    ]);
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return either([saysValue(inner.left, search), saysValue(inner.right, search)]);
  return anyString(inner, search) ? 'yes' : 'open';
}

function saysValue(expression: ts.Expression, { word, tracer, depth }: Search): Says {
  return says(tracer.trace(expression), word, tracer, depth + 1);
}

/** `['Answer in JSON.', …].join('\n')`, `` dedent`…` ``: no matter what is done with it, the word is there. */
function anyString(node: ts.Node, search: Search): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isText && holds(node.text, search) === 'yes') return true;
  return ts.forEachChild(node, (child) => anyString(child, search) || undefined) ?? false;
}

function holds(text: string, { word }: Search): Says {
  return text.toLowerCase().includes(word) ? 'yes' : 'no';
}
