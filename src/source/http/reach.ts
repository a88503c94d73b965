import { partsOf } from '../file-parts.ts';
import { isInside } from '../is-inside.ts';
import { isLedByFile } from '../led-by-file.ts';
import { OPENAI_HOST } from '../ownership.ts';
import { runtimeConfigs } from '../runtime-config.ts';
import { isScript } from '../scopes.ts';
import { isInTest } from '../test-file.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { type AddressFacts, isAddressVariable, proxiesFor } from './address.ts';
import { isAddress } from './address-text.ts';
import { holdersAt, namesIn } from './holders-at.ts';

/** How many imports may lie between where an address is written and where it is sent to. */
const IMPORTS = 3;

/**
 * The files that an address of OpenAI's can reach: those that write it or read it from a variable, those that import a
 * name which holds it, and the helpers that all of these import. Following what every call of a large repository sends
 * would take minutes.
 */
export function filesInReach(tracer: Tracer, facts: AddressFacts): ReadonlySet<ts.SourceFile> {
  const { index, bindings } = tracer;
  const isName = (text: string) =>
    (isAddressVariable(text) && !facts.isOtherVendorsEnv(text)) || isLedByFile(text, facts);
  const isProxied = (text: string) => proxiesFor(text, facts.proxies).length > 0;
  const written = [
    ...[...index.strings].flatMap(([text, nodes]) =>
      text.includes(OPENAI_HOST) ? nodes.filter(isAddress) : isName(text) || isProxied(text) ? nodes : [],
    ),
    ...index.templates.filter((node) => node.getText().includes(OPENAI_HOST) || isProxied(node.head.text)),
    ...[...index.identifiers].flatMap(([name, nodes]) => (isName(name) ? nodes : [])),
  ].filter((node) => !isInTest(node));
  const reached = new Map<ts.SourceFile, Set<string>>();
  for (const node of [...written, ...readers(written, tracer)]) carry(reached, node, tracer);
  if (reached.size === 0) return new Set();
  const first = new Set(reached.keys());
  const imports = index.specifiers.flatMap((specifier) => {
    const from = specifier.getSourceFile();
    // What the files of the address itself import is worth seeing; of all others only what is seen anyway.
    const target = first.has(from) ? bindings.module(specifier) : undefined;
    const to = target?.kind === 'module' ? target.file : bindings.fileOf(specifier);
    return to === undefined ? [] : [{ specifier, from, to }];
  });
  for (let round = 0; round < IMPORTS; round += 1)
    for (const { specifier, from, to } of imports) {
      const names = reached.get(to);
      if (names === undefined || isInTest(from)) continue;
      if (ts.isExportDeclaration(specifier.parent)) {
        reached.set(from, new Set([...(reached.get(from) ?? []), ...names]));
        continue;
      }
      for (const local of localNames(specifier, names))
        for (const use of index.identifiersIn(from, local)) carry(reached, use, tracer);
    }
  for (const use of usesInScripts(reached, tracer)) carry(reached, use, tracer);
  const helpers = imports.flatMap(({ from, to }) => (reached.has(from) ? [to] : []));
  return new Set([...reached.keys(), ...helpers, ...helpersInScripts([...reached.keys()], tracer)]);
}

/** The scripts whose functions are called, where no import names them, and those that these call. */
function helpersInScripts(from: readonly ts.SourceFile[], { bindings }: Tracer): ReadonlySet<ts.SourceFile> {
  const found = new Set(from.filter(isScript));
  for (const file of found)
    for (const { expression } of partsOf(file).calls) {
      const bound = ts.isIdentifier(expression) ? bindings.quietly(() => bindings.bind(expression)) : undefined;
      const helper = bound?.kind === 'declaration' ? bound.node.getSourceFile() : undefined;
      if (helper !== undefined && isScript(helper)) found.add(helper);
    }
  return found;
}

/** Where scripts use what others of the same scope hold: no import leads there either. */
function usesInScripts(
  reached: ReadonlyMap<ts.SourceFile, ReadonlySet<string>>,
  { index, bindings }: Tracer,
): readonly ts.Identifier[] {
  return [...reached].flatMap(([file, names]) => {
    if (!isScript(file)) return [];
    return [...names].flatMap((name) =>
      (index.identifiers.get(name) ?? []).filter((use) => {
        const user = use.getSourceFile();
        if (user === file || !isScript(user) || isInTest(use)) return false;
        const bound = bindings.quietly(() => bindings.bind(use));
        return bound?.kind === 'declaration' && bound.node.getSourceFile() === file;
      }),
    );
  });
}

/** Where code asks for the settings of a config that holds an address: no import leads there. */
function readers(written: readonly ts.Node[], { index }: Tracer): readonly ts.Node[] {
  const isHeld = runtimeConfigs(index).some((literal) => written.some((node) => isInside(node, literal)));
  return isHeld ? (index.identifiers.get('useRuntimeConfig') ?? []) : [];
}

/** Marks a file, and the names of its own that hold what stands at a node, or that are made of such a name. */
function carry(reached: Map<ts.SourceFile, Set<string>>, node: ts.Node, tracer: Tracer): void {
  const file = node.getSourceFile();
  const names = reached.get(file) ?? new Set();
  reached.set(file, names);
  const statement = ts.findAncestor(node, (each) => ts.isSourceFile(each.parent));
  if (statement === undefined || ts.isImportDeclaration(statement)) return;
  // `export default …`, `module.exports = …`, `exports.x = …`
  names.add('default');
  for (const name of holdersAt(node, statement)) {
    if (names.has(name)) continue;
    names.add(name);
    for (const use of tracer.index.identifiersIn(file, name)) carry(reached, use, tracer);
  }
}

/** What an import calls the names in the file that imports them. */
function localNames(specifier: ts.StringLiteralLike, names: ReadonlySet<string>): string[] {
  const { parent } = specifier;
  if (ts.isImportDeclaration(parent)) {
    const { name, namedBindings } = parent.importClause ?? {};
    const whole = name === undefined ? [] : [name.text];
    if (namedBindings === undefined) return whole;
    if (ts.isNamespaceImport(namedBindings)) return [...whole, namedBindings.name.text];
    const named = namedBindings.elements.filter((each) => names.has((each.propertyName ?? each.name).text));
    return [...whole, ...named.map((each) => each.name.text)];
  }
  const holder = ts.findAncestor(specifier, ts.isVariableDeclaration);
  if (holder === undefined) return [];
  return ts.isIdentifier(holder.name) ? [holder.name.text] : namesIn(holder.name);
}
