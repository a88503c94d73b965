import type { FileIndex } from '../index-files.ts';
import { OPENAI_HOST } from '../ownership.ts';
import { returnedBy } from '../returns.ts';
import { nameOf, outward, propertyOf, unwrap } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { OPENAI_ORIGIN } from './address-text.ts';
import type { CodeProxy, ProxyPass, Written } from './proxy.ts';
import { pathIn, rewriteOf } from './rewrite.ts';

/** Every path that the code of the app leads to OpenAI. */
export function findCodeProxies({ index }: Pick<Tracer, 'index'>): CodeProxy[] {
  return [...index.strings].flatMap(([text, nodes]) =>
    OPENAI_ORIGIN.test(text) ? nodes.flatMap((node) => (isInTest(node) ? [] : (proxyAt(node, index) ?? []))) : [],
  );
}

function proxyAt(node: ts.StringLiteralLike, index: FileIndex): CodeProxy | undefined {
  const property = outward(node);
  if (!ts.isPropertyAssignment(property) || unwrap(property.initializer) !== node) return undefined;
  const literal = property.parent;
  const name = nameOf(property.name) ?? '';
  if (name === 'destination') return ofRewrite(node, textIn(literal, 'source'));
  const rule = name === 'to' ? keyOf(literal) : property;
  if (rule !== undefined && isNamed(rule, 'proxy')) return ofRewrite(node, pathOf(keyOf(rule.parent)));
  if (name === 'target') return isLed(literal, index) ? ofTarget(node, literal) : undefined;
  return name.startsWith('/') && isHolder(literal) ? ofTarget(node, undefined) : undefined;
}

/** `{ source: '/ai/:path*', destination: 'https://api.openai.com/:path*' }`, `'/ai/**': { proxy: '…/**' }` */
function ofRewrite(node: ts.StringLiteralLike, source: Written | undefined): CodeProxy | undefined {
  const rewrite = source === undefined ? undefined : rewriteOf(source, written(node));
  return rewrite === undefined ? undefined : { ...rewrite, node, nodes: [node], headers: [], authorizations: [] };
}

/** `{ target: 'https://api.openai.com', rewrite: … }` of a development server or a middleware. */
function ofTarget(node: ts.StringLiteralLike, options: ts.ObjectLiteralExpression | undefined): CodeProxy | undefined {
  const place = options ?? node;
  const entry = keyOf(place);
  const isEntry = entry !== undefined && isHolder(entry.parent);
  const literals = options === undefined ? [] : [options];
  const headers = literals.flatMap((literal) => literalIn(literal, 'headers') ?? []);
  const key = isEntry ? pathOf(entry) : undefined;
  const cut = literals.flatMap((literal) => cutOf(literal) ?? [])[0];
  const isBare =
    options === undefined || !['rewrite', 'pathRewrite', 'bypass'].some((name) => propertyOf(options, name));
  const path = pathIn(node.text);
  const way = isBare
    ? key !== undefined && /^\/\w/.test(key.text)
      ? { prefix: key.text, path: path + key.text }
      : undefined
    : cut && { prefix: cut.prefix, path: path + (cut.version?.text ?? '') };
  const hosts = headers.flatMap(hostsIn);
  return {
    node,
    nodes: [node, ...hosts],
    to: written(node),
    way,
    longer: cut?.longer,
    version: cut?.version,
    hosts: hosts.map(written),
    headers,
    authorizations: literals.flatMap(authorizationsIn),
  };
}

/** `headers: { Authorization: … }`, `request.setHeader('Authorization', …)` in a hook. */
function authorizationsIn(node: ts.Node): ts.Expression[] {
  const isNamed = (text: string | undefined) => /^authorization$/i.test(text ?? '');
  const found: ts.Expression[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isPropertyAssignment(each) && isNamed(nameOf(each.name))) found.push(each.initializer);
    if (ts.isCallExpression(each)) {
      const [name, value] = each.arguments;
      if (name !== undefined && value !== undefined && ts.isStringLiteralLike(name) && isNamed(name.text))
        found.push(value);
    }
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

interface Cut extends Pick<ProxyPass, 'longer' | 'version'> {
  readonly prefix: string;
}

/** What is taken off the path: `rewrite: (path) => path.replace(/^\/ai/, '')`, `pathRewrite: { '^/ai': '' }`. */
function cutOf(options: ts.ObjectLiteralExpression): Cut | undefined {
  const table = literalIn(options, 'pathRewrite');
  const [row, ...others] = table?.properties ?? [];
  if (row !== undefined && others.length === 0 && ts.isPropertyAssignment(row) && ts.isStringLiteralLike(row.name))
    return cutBy(row.name, row.initializer);
  const [call] = ['rewrite', 'pathRewrite'].flatMap((name) => functionIn(options, name));
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const [pattern, by, ...more] = call.arguments;
  const isReplace = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'replace';
  return isReplace && pattern !== undefined && by !== undefined && more.length === 0 ? cutBy(pattern, by) : undefined;
}

function functionIn(options: ts.ObjectLiteralExpression, name: string): ts.Expression[] {
  const property = propertyOf(options, name);
  const value =
    property === undefined || ts.isShorthandPropertyAssignment(property)
      ? undefined
      : ts.isMethodDeclaration(property)
        ? property
        : unwrap(property.initializer);
  if (value === undefined || !ts.isFunctionLike(value)) return [];
  const returned = returnedBy(value) ?? [];
  return returned.length === 1 ? returned.map(unwrap) : [];
}

/** @param pattern a regular expression, or a text */
function cutBy(pattern: ts.Expression, by: ts.Expression): Cut | undefined {
  const value = unwrap(by);
  if (!ts.isStringLiteralLike(value)) return undefined;
  const isExpression = ts.isRegularExpressionLiteral(pattern);
  if (!isExpression && !ts.isStringLiteralLike(pattern)) return undefined;
  const source = isExpression ? pattern.text.replace(/^\/|\/\w*$/g, '') : pattern.text;
  const prefix = source.replace(/^\^/, '').replaceAll('\\/', '/');
  if (!/^(?:\/[\w-]+)+$/.test(prefix)) return undefined;
  if (value.text === '/v1') return { prefix, version: written(value) };
  if (value.text !== '') return undefined;
  const at = pattern.getStart() + 1 + source.length;
  const text = isExpression ? '\\/v1' : '/v1';
  const longer = { file: written(value).file, start: at, end: at, text };
  return { prefix, longer: prefix.endsWith('/v1') ? undefined : longer };
}

/** `{ Host: 'api.openai.com' }` */
function hostsIn(headers: ts.ObjectLiteralExpression): ts.StringLiteralLike[] {
  return headers.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    /^host$/i.test(nameOf(property.name) ?? '') &&
    ts.isStringLiteralLike(property.initializer) &&
    property.initializer.text === OPENAI_HOST
      ? [property.initializer]
      : [],
  );
}

/** The object below `proxy` or `devProxy`, whose keys are paths. */
function isHolder(literal: ts.Node): boolean {
  const holder = ts.isObjectLiteralExpression(literal) ? keyOf(literal) : undefined;
  return holder !== undefined && (isNamed(holder, 'proxy') || isNamed(holder, 'devProxy'));
}

/** `proxy: [{ context: ['/ai'], target: '…' }]` */
function isInList(literal: ts.ObjectLiteralExpression): boolean {
  const list = outward(literal);
  const holder = ts.isArrayLiteralExpression(list) ? keyOf(list) : undefined;
  return holder !== undefined && isNamed(holder, 'proxy');
}

/** Whether options stand below a path, in a list of proxies, or with what makes one. */
function isLed(options: ts.ObjectLiteralExpression, index: FileIndex): boolean {
  const entry = keyOf(options);
  return (entry !== undefined && isHolder(entry.parent)) || isInList(options) || isMiddleware(options, index);
}

/** `createProxyMiddleware({ target })`, `createProxyServer(options)` */
function isMiddleware(literal: ts.ObjectLiteralExpression, index: FileIndex): boolean {
  const holder = outward(literal);
  const isHeld = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name);
  const uses = isHeld ? index.identifiersIn(holder.getSourceFile(), holder.name.getText()) : [literal];
  return uses.some((use) => {
    const call = outward(use);
    return ts.isCallExpression(call) && /proxy/i.test(call.expression.getText());
  });
}

function isNamed({ name }: ts.PropertyAssignment, wanted: string): boolean {
  return nameOf(name) === wanted;
}

/** The property whose value a node is. */
function keyOf(node: ts.Node): ts.PropertyAssignment | undefined {
  const parent = outward(node);
  return ts.isPropertyAssignment(parent) ? parent : undefined;
}

function pathOf(property: ts.PropertyAssignment | undefined): Written | undefined {
  const name = property?.name;
  return name !== undefined && ts.isStringLiteralLike(name) ? written(name) : undefined;
}

function textIn(literal: ts.ObjectLiteralExpression, name: string): Written | undefined {
  const property = propertyOf(literal, name);
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value !== undefined && ts.isStringLiteralLike(value) ? written(value) : undefined;
}

function literalIn(literal: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression | undefined {
  const property = propertyOf(literal, name);
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value) ? value : undefined;
}

function written(node: ts.StringLiteralLike): Written {
  const source = node.getSourceFile();
  const [start, end] = [node.getStart(source) + 1, node.end - 1];
  return { file: source.fileName.slice(1), start, end, text: source.text.slice(start, end) };
}
