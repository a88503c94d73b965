const VECTOR = new Set(['embedding', 'embeddings', 'embed', 'vector', 'vectors', 'pgvector']);
const SIZE = new Set(['dim', 'dims', 'dimension', 'dimensions', 'dimensionality', 'width', 'size', 'length', 'len']);
/** What else has a size near vectors: `EMBEDDING_BATCH_SIZE`, `vectorImageWidth`, `MAX_EMBEDDING_LENGTH`. */
const OTHER = new Set(
  'batch buffer cache canvas char chars chunk count file icon image input limit max min page pixel text token tokens'.split(
    ' ',
  ),
);

/** Whether a name says by itself that its number is the width of vectors: `EMBEDDING_DIM`, `vectorSize`, `VECTOR_LENGTH`. */
export function tellsWidth(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => VECTOR.has(word)) && words.some((word) => SIZE.has(word)) && !words.some((w) => OTHER.has(w))
  );
}

/** Whether a name is that of a vector: `queryVector`, `embedding`. */
export function isVectorName(name: string): boolean {
  return wordsOf(name).some((word) => VECTOR.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
