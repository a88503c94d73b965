import ts from 'typescript';

/** A parameter's name and the string literals its type admits; none where any string, or no string, fits. */
export type RequestParams = ReadonlyMap<string, readonly string[]>;

/** A request's fields. In version 3 some are arguments, in camel case: the wire's names are theirs in snake case. */
export function paramsOf(overloads: readonly ts.MethodDeclaration[], checker: ts.TypeChecker): RequestParams {
  const types = new Map<string, ts.Type[]>();
  const add = (name: string, type: ts.Type) => types.set(name, [...(types.get(name) ?? []), type]);
  for (const parameter of overloads.flatMap((overload) => [...overload.parameters])) {
    const name = parameter.name.getText();
    const type = checker.getTypeAtLocation(parameter);
    if (name === 'options') continue;
    if (/^(body|query)$|Request$/.test(name)) {
      for (const part of partsOf(type)) {
        for (const field of checker.getPropertiesOfType(part)) {
          const fieldType = checker.getTypeOfSymbol(field);
          // Major 7 forbids the names of request options among those of a query.
          if ((fieldType.flags & NOTHING) === 0) add(field.name, fieldType);
        }
      }
    } else
      add(
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        type,
      );
  }
  return new Map([...types].map(([name, each]) => [name, admitted(each)]));
}

/** The literals that can stand at the end of `path`, in what the method takes, or `'result'`, in what it resolves to. */
export function literalsAt(
  overloads: readonly ts.MethodDeclaration[],
  checker: ts.TypeChecker,
  path: readonly string[],
): string[] {
  const [start, ...fields] = path;
  const roots = overloads.flatMap((overload) =>
    start === 'result'
      ? resolved(overload, checker)
      : overload.parameters.filter((each) => each.name.getText() !== 'options').map(checker.getTypeAtLocation),
  );
  const ends = fields.reduce((types, field) => types.flatMap((type) => step(type, field, checker)), roots);
  return [...new Set(ends.flatMap(partsOf).flatMap((part) => (part.isStringLiteral() ? [part.value] : [])))].sort();
}

const NOTHING = ts.TypeFlags.Never | ts.TypeFlags.Undefined;

/** `[]` steps into an array, anything else into a property; where a part of a union has none, it ends there. */
function step(type: ts.Type, field: string, checker: ts.TypeChecker): ts.Type[] {
  return partsOf(type).flatMap((part) => {
    if (field === '[]')
      return checker.isArrayType(part) ? (checker.getIndexTypeOfType(part, ts.IndexKind.Number) ?? []) : [];
    const symbol = checker.getPropertyOfType(part, field);
    return symbol ? [checker.getTypeOfSymbol(symbol)] : [];
  });
}

function resolved(overload: ts.MethodDeclaration, checker: ts.TypeChecker): readonly ts.Type[] {
  const type = overload.type && checker.getTypeAtLocation(overload.type);
  return type && isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

function admitted(types: readonly ts.Type[]): string[] {
  const parts = types.flatMap(partsOf);
  const open = parts.some((part) => (part.flags & ts.TypeFlags.String) !== 0 || part.isIntersection());
  return open ? [] : [...new Set(parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])))].sort();
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
