import { isAddress } from '../../source/http/address-text.ts';
import { nodesOf, type StandIn, standInsOf } from '../../source/mocks/stand-ins.ts';
import { OPENAI_HOST } from '../../source/ownership.ts';
import { memberName, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { leadingTexts } from '../http/leading-texts.ts';

/**
 * Whether a test hands OpenAI's address to the program by itself: then it expects that very address back, and is right
 * as it is.
 */
export function isGiven({ node, ways, places }: StandIn, context: RuleContext): boolean {
  if (givingFiles(context).has(node.getSourceFile())) return true;
  const { tracer } = context.inventory;
  const own = new Set<ts.Node>(standInsOf(tracer).all.flatMap((each) => each.places));
  const led = leadingTexts(context.inventory);
  const holders = [...new Set(ways.flatMap(({ through }) => through))].filter(ts.isVariableDeclaration);
  return holders.some((holder) => {
    if (holder.initializer !== undefined && led.has(unwrap(holder.initializer))) return false;
    return tracer.bindings
      .references(holder)
      .some(
        (use) =>
          !isNameOnly(use) &&
          ts.findAncestor(use, (each) => own.has(each) || places.includes(each as ts.Expression)) === undefined &&
          !isHeldOn(use),
      );
  });
}

const known = new WeakMap<RuleContext, ReadonlySet<ts.SourceFile>>();

/** Files that name OpenAI's address where it is neither caught nor expected, and where no client or request reads it. */
function givingFiles(context: RuleContext): ReadonlySet<ts.SourceFile> {
  const found = known.get(context) ?? findGiving(context);
  known.set(context, found);
  return found;
}

function findGiving({ inventory }: RuleContext): ReadonlySet<ts.SourceFile> {
  const { all, files } = standInsOf(inventory.tracer);
  const caught = new Set<ts.Node>(all.flatMap(({ node, ways, places }) => [node, ...places, ...ways.flatMap(nodesOf)]));
  const led = leadingTexts(inventory);
  const giving = [...inventory.tracer.index.strings].flatMap(([text, nodes]) =>
    text.includes(OPENAI_HOST) ? nodes.filter((node) => files.has(node.getSourceFile()) && isAddress(node)) : [],
  );
  return new Set(
    giving
      .filter((node) => !caught.has(node) && !led.has(node) && !isSetting(node))
      .map((node) => node.getSourceFile()),
  );
}

/** `process.env.OPENAI_BASE_URL = '…'`, `vi.stubEnv('OPENAI_BASE_URL', '…')`: it goes where the variable goes. */
function isSetting(node: ts.Node): boolean {
  const parent = outward(node);
  if (ts.isBinaryExpression(parent)) return /\benv\b/.test(parent.left.getText());
  return ts.isCallExpression(parent) && memberName(parent.expression) === 'stubEnv';
}

function isNameOnly({ parent }: ts.Identifier): boolean {
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent);
}

/** `const CHAT = `${BASE}/chat``: the other constant's uses count. */
function isHeldOn(use: ts.Identifier): boolean {
  const holder = ts.findAncestor(use, ts.isVariableDeclaration);
  return holder !== undefined && ts.findAncestor(use, ts.isCallExpression) === undefined;
}
