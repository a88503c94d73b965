import ts from 'typescript';
import type { Operation } from '../src/openai/operations.ts';
import { methodsOf } from './sdk-methods.ts';
import { literalsAt, paramsOf, type RequestParams } from './sdk-requests.ts';

/** What the types of one published version of the `openai` package say. */
export interface SdkTypes {
  /** Model id to kind, from the unions the package publishes. */
  readonly models: ReadonlyMap<string, string>;
  /** Method paths reachable from the client, such as `chat.completions.create`. */
  readonly methods: readonly string[];
  /** Per operation: parameter name to the string literals its type admits (none where it admits any). */
  readonly params: Readonly<Record<Operation, RequestParams>>;
  /** What a chat is made of: the literals at the places that programs switch over. */
  readonly chat: Readonly<Record<ChatTrait, readonly string[]>>;
}

export type ChatTrait = 'roles' | 'contentParts' | 'finishReasons';

/** The methods whose parameters belong to an operation: those of majors 4 to 7, then those of version 3. */
const OPERATION_METHODS: Readonly<Record<Operation, readonly string[]>> = {
  chat: ['chat.completions.create', 'createChatCompletion'],
  embeddings: ['embeddings.create', 'createEmbedding'],
  images: ['images.generate', 'createImage'],
  speech: ['audio.speech.create'],
  transcription: ['audio.transcriptions.create', 'createTranscription'],
  translation: ['audio.translations.create', 'createTranslation'],
  moderation: ['moderations.create', 'createModeration'],
  models: ['models.retrieve', 'models.list', 'retrieveModel', 'listModels'],
  files: ['files.create', 'files.list', 'createFile', 'listFiles'],
  batches: ['batches.create', 'batches.list'],
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
  const methods = methodsOf(program, clientClass);
  const overloads = (path: string) => methods.get(path) ?? [];
  // Where two methods share a parameter, the one that is named first speaks for it.
  const params = (operation: Operation) =>
    new Map([...OPERATION_METHODS[operation]].reverse().flatMap((path) => [...paramsOf(overloads(path), checker)]));
  const inChat = (...path: readonly string[]) =>
    OPERATION_METHODS.chat.flatMap((method) => literalsAt(overloads(method), checker, path));
  return {
    models: modelsOf(files),
    methods: [...methods.keys()],
    params: {
      chat: params('chat'),
      embeddings: params('embeddings'),
      images: params('images'),
      speech: params('speech'),
      transcription: params('transcription'),
      translation: params('translation'),
      moderation: params('moderation'),
      models: params('models'),
      files: params('files'),
      batches: params('batches'),
    },
    chat: {
      roles: inChat('request', 'messages', '[]', 'role'),
      contentParts: inChat('request', 'messages', '[]', 'content', '[]', 'type'),
      finishReasons: inChat('result', 'choices', '[]', 'finish_reason'),
    },
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

function literals(type: ts.TypeNode): string[] {
  const found: string[] = [];
  visit(type, (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) found.push(node.literal.text);
  });
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
