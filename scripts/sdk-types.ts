import ts from 'typescript';

/** What the types of one published version of the `openai` package say. */
export interface SdkTypes {
  /** Model id to kind, from the unions the package publishes. */
  readonly models: ReadonlyMap<string, string>;
  /** Method paths reachable from the client, such as `chat.completions.create`. */
  readonly methods: readonly string[];
  /** Per request type: parameter name to the string literals its type admits (none where it admits any). */
  readonly params: Readonly<Record<RequestName, ReadonlyMap<string, readonly string[]>>>;
}

export type RequestName = 'chat' | 'embeddings';

/** Where the parameters of a request are declared; the names changed over the majors. */
const REQUESTS: Readonly<Record<RequestName, { readonly file: RegExp; readonly type: RegExp }>> = {
  chat: {
    file: /\/(chat\/completions(\/completions)?|dist\/api)\.d\.ts$/,
    type: /^(ChatCompletionCreateParamsBase|CompletionCreateParams|CompletionCreateParamsBase|CreateChatCompletionRequest)$/,
  },
  embeddings: { file: /\/(embeddings|dist\/api)\.d\.ts$/, type: /^(EmbeddingCreateParams|CreateEmbeddingRequest)$/ },
};

/** Named unions of model ids, in order of precedence: an id belongs to the first kind that names it. */
const UNIONS: Readonly<Record<string, string>> = {
  EmbeddingModel: 'embedding',
  ImageModel: 'image',
  SpeechModel: 'speech',
  AudioModel: 'transcription',
  ModerationModel: 'moderation',
  VideoModel: 'video',
  ChatModel: 'chat',
  ResponsesModel: 'chat',
  AllModels: 'chat',
};

/** Unions written inline at a `model` property; the file tells the kind. Fine-tuning bases are left out: bare words. */
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/\/resources\/chat\/completions(\/completions)?\.d\.ts$/, 'chat'],
  [/\/resources\/(completions|edits)\.d\.ts$/, 'completion'],
  [/\/resources\/embeddings\.d\.ts$/, 'embedding'],
  [/\/resources\/images\.d\.ts$/, 'image'],
  [/\/resources\/moderations\.d\.ts$/, 'moderation'],
  [/\/resources\/audio\/speech\.d\.ts$/, 'speech'],
  [/\/resources\/audio\/(transcriptions|translations)\.d\.ts$/, 'transcription'],
  [/\/resources\/(beta\/)?(realtime|live)\//, 'realtime'],
  [/\/resources\/beta\/(assistants|threads\/)/, 'chat'],
];

/**
 * Reads the declarations of one unpacked `openai` package. Pure: works on a program that is already loaded.
 * `clientClass` is the class a user constructs: `OpenAI`, or `OpenAIApi` in version 3.
 */
export function readSdkTypes(program: ts.Program, clientClass: string): SdkTypes {
  const files = program.getSourceFiles().filter((file) => file.isDeclarationFile);
  const checker = program.getTypeChecker();
  return {
    models: modelsOf(files),
    methods: methodsOf(files, checker, clientClass),
    params: { chat: paramsOf(files, checker, 'chat'), embeddings: paramsOf(files, checker, 'embeddings') },
  };
}

function modelsOf(files: readonly ts.SourceFile[]): Map<string, string> {
  const found: { readonly id: string; readonly kind: string; readonly rank: number }[] = [];
  const named = Object.keys(UNIONS);
  for (const file of files) {
    visit(file, (node) => {
      if (ts.isTypeAliasDeclaration(node) && UNIONS[node.name.text] !== undefined) {
        const kind = UNIONS[node.name.text] ?? 'other';
        for (const id of literals(node.type)) found.push({ id, kind, rank: named.indexOf(node.name.text) });
      }
      if (ts.isPropertySignature(node) && node.type && ts.isIdentifier(node.name) && node.name.text === 'model') {
        const kind = inlineKind(file, node);
        if (kind) for (const id of literals(node.type)) found.push({ id, kind, rank: named.length });
      }
    });
  }
  const models = new Map<string, string>();
  for (const { id, kind } of found.sort((a, b) => a.rank - b.rank)) if (!models.has(id)) models.set(id, kind);
  return models;
}

/** The kind of an inline union. Inside the realtime files a transcription block names transcription models. */
function inlineKind(file: ts.SourceFile, node: ts.PropertySignature): string | undefined {
  const kind = INLINE.find(([path]) => path.test(file.fileName))?.[1];
  if (kind !== 'realtime') return kind;
  for (let up: ts.Node | undefined = node.parent; up; up = up.parent) {
    const name = ts.isPropertySignature(up) || ts.isInterfaceDeclaration(up) ? up.name.getText(file) : '';
    if (/transcription/i.test(name)) return 'transcription';
  }
  return kind;
}

function methodsOf(files: readonly ts.SourceFile[], checker: ts.TypeChecker, clientClass: string): string[] {
  const paths = new Set<string>();
  const client = files.flatMap((file) => classesOf(file)).find((node) => node.name?.text === clientClass);
  if (!client) throw new Error(`No class ${clientClass} in the declarations.`);
  const walk = (node: ts.ClassDeclaration, prefix: string, depth: number): void => {
    for (const member of node.members) {
      if (!member.name || !isPublic(member)) continue;
      const path = `${prefix}${member.name.getText()}`;
      if (ts.isMethodDeclaration(member)) paths.add(path);
      if (ts.isPropertyDeclaration(member) && member.type && depth < 5) {
        const resource = checker.getTypeAtLocation(member.type).symbol?.declarations?.find(ts.isClassDeclaration);
        if (resource && isResource(resource)) walk(resource, `${path}.`, depth + 1);
      }
    }
  };
  walk(client, '', 0);
  return [...paths].filter((path) => clientClass === 'OpenAIApi' || path.includes('.')).sort();
}

function paramsOf(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
  request: RequestName,
): Map<string, string[]> {
  const params = new Map<string, string[]>();
  for (const file of files.filter((each) => REQUESTS[request].file.test(each.fileName))) {
    for (const node of file.statements) {
      if (!ts.isInterfaceDeclaration(node) || !REQUESTS[request].type.test(node.name.text)) continue;
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !member.type) continue;
        params.set(member.name.getText(file).replaceAll("'", ''), admitted(checker.getTypeAtLocation(member.type)));
      }
    }
  }
  return params;
}

/** The string literals of a union; empty where any string or no string fits. `model` is left to the model list. */
function admitted(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  const open = parts.some((part) => (part.flags & ts.TypeFlags.String) !== 0 || part.isIntersection());
  return open ? [] : parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])).sort();
}

function literals(type: ts.TypeNode): string[] {
  const found: string[] = [];
  visit(type, (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) found.push(node.literal.text);
  });
  return found;
}

function classesOf(file: ts.SourceFile): ts.ClassDeclaration[] {
  return file.statements.filter(ts.isClassDeclaration);
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

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
