import { ts } from '../../src/source/ts.ts';
import { before, behind, givenObjects, instead, nodesOf, type Rewording } from './rewording.ts';

const constructions = (file: ts.SourceFile) =>
  nodesOf(file).filter((node) => ts.isNewExpression(node) && !ts.isExpressionStatement(node.parent));

/** `(new OpenAI())` */
export const inParentheses: Rewording = (file) =>
  constructions(file).flatMap((node) => [before(node, '('), behind(node, ')')]);

/** `(() => new OpenAI())()` */
export const calledAtOnce: Rewording = (file) =>
  constructions(file)
    .filter((node) => !/\b(?:await|yield)\b/.test(node.getText()))
    .flatMap((node) => [before(node, '(() => '), behind(node, ')()')]);

/** `{ ...{ model, messages } }` */
export const spread: Rewording = (file) =>
  givenObjects(file)
    .filter(({ properties }) => properties.length > 0)
    .flatMap((node) => [before(node, '{ ...'), behind(node, ' }')]);

/** `process.env['X']` */
export const inBrackets: Rewording = (file) =>
  nodesOf(file).flatMap((node) =>
    ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process.env' && !node.questionDotToken
      ? [{ start: node.expression.end, end: node.end, text: `['${node.name.text}']` }]
      : [],
  );

/** A text in backticks. */
export const inBackticks: Rewording = (file) =>
  nodesOf(file).flatMap((node) => {
    const isValue =
      ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.initializer === node;
    return isValue && !/[`$\\]/.test(node.text) ? [instead(node, `\`${node.text}\``)] : [];
  });

/** `client?.chat` */
export const optional: Rewording = (file) =>
  nodesOf(file).flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node) || node.questionDotToken || !ts.isIdentifier(node.expression)) return [];
    return /^(?:chat|embeddings|images|audio|responses)$/.test(node.name.text)
      ? [{ start: node.expression.end, end: node.name.getStart(), text: '?.' }]
      : [];
  });
