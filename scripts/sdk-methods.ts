import ts from 'typescript';

/** The declarations of a method, one an overload, by the method's path from the client. */
export type SdkMethods = ReadonlyMap<string, readonly ts.MethodDeclaration[]>;

/** The methods reachable from the client through its resources, such as `chat.completions.create`. */
export function methodsOf(program: ts.Program, clientClass: string): SdkMethods {
  const checker = program.getTypeChecker();
  const methods = new Map<string, ts.MethodDeclaration[]>();
  const client = program
    .getSourceFiles()
    .flatMap((file) => file.statements.filter(ts.isClassDeclaration))
    .find((node) => node.name?.text === clientClass);
  if (!client) throw new Error(`No class ${clientClass} in the declarations.`);
  const walk = (node: ts.ClassDeclaration, prefix: string, depth: number): void => {
    for (const member of node.members) {
      if (!member.name || !isPublic(member)) continue;
      const path = `${prefix}${member.name.getText()}`;
      if (ts.isMethodDeclaration(member)) methods.set(path, [...(methods.get(path) ?? []), member]);
      if (ts.isPropertyDeclaration(member) && member.type && depth < 5) {
        const resource = checker.getTypeAtLocation(member.type).symbol?.declarations?.find(ts.isClassDeclaration);
        if (resource && isResource(resource)) walk(resource, `${path}.`, depth + 1);
      }
    }
  };
  walk(client, '', 0);
  // The client's own methods are no part of the API; in version 3 they are all there is.
  return new Map([...methods].filter(([path]) => clientClass === 'OpenAIApi' || path.includes('.')).sort(byPath));
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isResource(node: ts.ClassDeclaration): boolean {
  return (
    node.heritageClauses?.some((clause) =>
      clause.types.some((type) => /APIResource$/.test(type.expression.getText())),
    ) ?? false
  );
}

function isPublic(member: ts.ClassElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (ts.getCombinedModifierFlags(member) & hidden) === 0 && !/^[_#]/.test(member.name?.getText() ?? '_');
}
