import { ts } from 'ts-morph';

export const KINDS = ['import', 'construction', 'call', 'host', 'variable'] as const;

/** A place in one file that is written as a use of OpenAI. */
export interface Usage {
  readonly kind: (typeof KINDS)[number];
  /** Offsets. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Packages that speak to OpenAI, or count for it. */
const LIBRARY =
  /^(?:openai(?:-edge)?(?:\/.*)?|@azure\/openai|@ai-sdk\/(?:openai|azure)|@langchain\/openai|langchain\/(?:chat_models|llms|embeddings)\/openai|@llamaindex\/openai|@openai\/agents(?:-\w+)?(?:\/.*)?|chatgpt|openai-api|@instructor-ai\/instructor|(?:@dqbd\/|js-)?tiktoken(?:\/.*)?|gpt-tokenizer(?:\/.*)?|gpt-3-encoder|gpt3-tokenizer)$/;

/** Ways to call the API that nothing else is called by. */
const CALL =
  /\.(?:chat\.completions\.(?:create|stream|parse|runTools)|embeddings\.create|images\.(?:generate|edit|createVariation)|audio\.(?:speech|transcriptions|translations)\.create|moderations\.create|responses\.(?:create|stream|parse)|beta\.(?:assistants|threads|vectorStores)(?:\.\w+)+)$|openai\w*\.create(?:ChatCompletion|Completion|Embedding|Image|Moderation|Transcription)$/i;

/** Clients of other vendors, whose calls are shaped like OpenAI's: a file that has no other client has none of its calls. */
const OTHERS = /["'](?:groq-sdk|together-ai|@cerebras\/cerebras_cloud_sdk)["']/;

const CLASS = /^(?:OpenAI|OpenAIApi|AzureOpenAI)$/;

/**
 * Everything in one file that is written as a use of OpenAI: an own count by shapes alone, which follows no value and no
 * import, to hold the program's findings against.
 */
export function usagesIn(path: string, code: string): Usage[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const classes = new Set<string>();
  const found: Usage[] = [];
  const isOthers = OTHERS.test(code) && !/["']openai["']/.test(code);
  const visit = (node: ts.Node): void => {
    for (const name of classNames(node)) classes.add(name);
    const kind = kindOf(node, classes);
    if (kind !== undefined && !(kind === 'call' && isOthers)) {
      const [start, { end }] = [node.getStart(file), node];
      found.push({ kind, start, end, text: code.slice(start, end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function kindOf(node: ts.Node, classes: ReadonlySet<string>): Usage['kind'] | undefined {
  if (ts.isStringLiteralLike(node) && isSpecifier(node)) return LIBRARY.test(node.text) ? 'import' : undefined;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node))
    return node.text.includes('api.openai.com') ? 'host' : undefined;
  if (ts.isNewExpression(node)) {
    const [name = '', member = 'OpenAI'] = node.expression.getText().split('.');
    return classes.has(name) && (CLASS.test(member) || member === 'default') ? 'construction' : undefined;
  }
  if (ts.isCallExpression(node))
    return CALL.test(node.expression.getText().replaceAll(/\s|!|\?(?=\.)/g, '')) ? 'call' : undefined;
  const isVariable = ts.isPropertyAccessExpression(node) && /^OPENAI_/.test(node.name.text);
  return isVariable && /(?:process|import\.meta)\.env$/.test(node.expression.getText()) ? 'variable' : undefined;
}

/** Names under which a file has the classes of the SDK, or the whole of it. */
function classNames(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) && /^["']openai["']$/.test(node.moduleSpecifier.getText())) {
    const { name, namedBindings: named } = node.importClause ?? {};
    const whole = named !== undefined && ts.isNamespaceImport(named) ? [named.name.text] : [];
    const some = named !== undefined && ts.isNamedImports(named) ? named.elements : [];
    const picked = some.filter((each) => CLASS.test((each.propertyName ?? each.name).text));
    return [...(name === undefined ? [] : [name.text]), ...whole, ...picked.map((each) => each.name.text)];
  }
  if (!ts.isVariableDeclaration(node) || !/require\(["']openai["']\)/.test(node.initializer?.getText() ?? ''))
    return [];
  if (ts.isIdentifier(node.name)) return [node.name.text];
  return node.name.elements.map((each) => each.getText()).filter((name) => CLASS.test(name));
}

function isSpecifier({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isExternalModuleReference(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  return ts.isCallExpression(parent) && /^(?:require|import)$/.test(parent.expression.getText());
}
