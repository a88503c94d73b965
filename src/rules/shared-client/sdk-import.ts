import { sdkModule } from '../../source/sdk.ts';
import { unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** How the SDK's class comes into a file. */
export interface SdkImport {
  /** The statement at the top of the file that brings it. */
  readonly statement: ts.ImportDeclaration | ts.ImportEqualsDeclaration | ts.VariableStatement;
  /** What it declares: the name in the file, alone or among others. */
  readonly declaration:
    | ts.ImportClause
    | ts.NamespaceImport
    | ts.ImportSpecifier
    | ts.ImportEqualsDeclaration
    | ts.VariableDeclaration
    | ts.BindingElement;
  readonly name: ts.Identifier;
  /** The SDK's package as a module names it. */
  readonly specifier: string;
}

/** The import behind `OpenAI` of `new OpenAI()`; undefined where it is loaded late, or comes as a value. */
export function sdkImport({ expression }: ts.NewExpression, tracer: Tracer): SdkImport | undefined {
  const [leaf, ...others] = tracer.trace(expression).leaves;
  if (leaf?.kind !== 'external' || others.length > 0 || sdkModule(leaf.specifier) === undefined) return undefined;
  let root = unwrap(expression);
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  if (!ts.isIdentifier(root)) return undefined;
  const { text } = root;
  for (const statement of root.getSourceFile().statements) {
    const found = broughtBy(statement).find(({ name }) => name?.text === text);
    if (found?.name === undefined) continue;
    const own = found.specifier !== undefined && sdkModule(found.specifier) !== undefined ? found.specifier : undefined;
    const { declaration, name } = found;
    return { statement: statement as SdkImport['statement'], declaration, name, specifier: own ?? leaf.specifier };
  }
  return undefined;
}

interface Brought {
  readonly declaration: SdkImport['declaration'];
  readonly name: ts.Identifier | undefined;
  readonly specifier: string | undefined;
}

function broughtBy(statement: ts.Statement): Brought[] {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    if (clause === undefined || clause.phaseModifier !== undefined) return [];
    const specifier = textOf(statement.moduleSpecifier);
    const bindings = clause.namedBindings;
    const named =
      bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings] : bindings.elements.filter(isValue);
    return [clause, ...named].map((declaration) => ({ declaration, name: declaration.name, specifier }));
  }
  if (ts.isImportEqualsDeclaration(statement)) {
    const { moduleReference: from, name } = statement;
    const specifier = ts.isExternalModuleReference(from) ? textOf(from.expression) : undefined;
    return specifier === undefined ? [] : [{ declaration: statement, name, specifier }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap((declaration): Brought[] => {
    const specifier = requiredBy(declaration);
    if (specifier === undefined) return [];
    const { name } = declaration;
    if (ts.isIdentifier(name)) return [{ declaration, name, specifier }];
    return name.elements.flatMap((element) =>
      ts.isBindingElement(element) && ts.isIdentifier(element.name)
        ? [{ declaration: element, name: element.name, specifier }]
        : [],
    );
  });
}

/** `require('openai')`, `require('openai').OpenAI` */
function requiredBy({ initializer }: ts.VariableDeclaration): string | undefined {
  let value = initializer;
  while (value !== undefined && ts.isPropertyAccessExpression(value)) value = value.expression;
  if (value === undefined || !ts.isCallExpression(value) || value.expression.getText() !== 'require') return undefined;
  const [specifier] = value.arguments;
  return textOf(specifier);
}

function isValue({ isTypeOnly }: ts.ImportSpecifier): boolean {
  return !isTypeOnly;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}
