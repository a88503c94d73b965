import { describe, expect, test } from 'vitest';
import { vectorPlaces } from '../../src/source/vectors/vector-places.ts';

const WIDTHS = new Set([1536, 3072]);

/** `column vector(1536)`: what is found in a text, and what it sizes. */
function found(path: string, text: string): string[] {
  return vectorPlaces({ path, text }, WIDTHS)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, sized }) => `${sized} ${text.slice(start, end)}`);
}

describe('code', () => {
  test.each([
    ["pc.createIndex({ name, dimension: 1536, metric: 'cosine' })", 'index dimension: 1536'],
    ["new PgVectorStore({ dimensions: 1536, tableName: 'notes' })", 'index dimensions: 1536'],
    ['store.createIndex({ indexName, dimension: 3072 })', 'index dimension: 3072'],
    ['x({ vectors: { size: 1536, distance: Distance.COSINE } })', 'index size: 1536'],
    ["table.vectorIndex('by', { vectorField: 'embedding', dimensions: 1536 })", 'index dimensions: 1536'],
    ["({ embedders: { default: { source: 'userProvided', dimensions: 1536 } } })", 'index dimensions: 1536'],
    ["({ vectorConfig: { dimension: 1536, flat: '{}' } })", 'index dimension: 1536'],
    ["({ name: 'v', type: 'float[]', num_dim: 1536 })", 'index num_dim: 1536'],
    ["const SIZE = 1536; pc.createIndex({ name: 'a', dimension: SIZE, metric: 'cosine' })", 'index dimension: SIZE'],
    ["const dimension = 1536; pc.createIndex({ name: 'a', dimension, metric: 'cosine' })", 'index dimension'],
    ["new HierarchicalNSW('cosine', 1536)", "index new HierarchicalNSW('cosine', 1536)"],
    ["t.vector('embedding', 1536)", "column t.vector('embedding', 1536)"],
    ["t.specificType('v', 'halfvec(3072)')", 'column halfvec(3072)'],
    ['const q = `ALTER TABLE a ADD COLUMN v vector( 1536 )`', 'column vector( 1536 )'],
    ['const W = 1536; const q = sql`alter table a add v vector($' + '{W})`', 'column W'],
    ["db.exec('CREATE VIRTUAL TABLE v USING vec0(e float[1536])')", 'column float[1536]'],
    ["db.execute('CREATE TABLE m (e F32_BLOB(1536))')", 'column F32_BLOB(1536)'],
    [
      'run(`CREATE VECTOR INDEX n OPTIONS { indexConfig: { \\`vector.dimensions\\`: 1536 } }`)',
      'index vector.dimensions\\`: 1536',
    ],
    [
      "const EMBEDDING_DIM = Number(process.env.DIM ?? '1536')",
      "number EMBEDDING_DIM = Number(process.env.DIM ?? '1536')",
    ],
    [
      'const env = z.object({ VECTOR_SIZE: z.coerce.number().default(1536) })',
      'number VECTOR_SIZE: z.coerce.number().default(1536)',
    ],
    ['class A { static readonly embeddingDimensions = 1_536 }', 'number static readonly embeddingDimensions = 1_536'],
    [
      'const o = { vectors: { size: width ? parseInt(width, 10) : 1536, distance: chosen } }',
      'index size: width ? parseInt(width, 10) : 1536',
    ],
    ['this.embeddingDims = config.dims ?? 1536', 'number this.embeddingDims = config.dims ?? 1536'],
    ['class Notes extends VectorStore { make() { this.dimension = 1536; } }', 'number this.dimension = 1536'],
    ['if (vector.length === 1536) keep()', 'number vector.length === 1536'],
    ['const queryVector = Array.from({ length: 1536 }, () => 0)', 'number length: 1536'],
  ])('%s', (text, expected) => {
    expect(found('src/a.ts', text)).toEqual([expected]);
  });

  test.each([
    "openai.embeddings.create({ model: 'text-embedding-3-small', input, dimensions: 1536 })",
    "new OpenAIEmbeddings({ modelName: 'text-embedding-3-small', dimensions: 1536 })",
    "openai.images.generate({ model: 'gpt-image-1', size: '1024x1536' })",
    'sharp(file).resize({ width: 1024, height: 1536 })',
    'const size = { size: 1536, distance: 12 }',
    'const box = { dimensions: { width: 1536, height: 3072 } }',
    'const page = { dimension: 1536, dims: 1536, dim: 1536, length: 1536, DIM: 1536 }',
    "column({ type: 'varchar', length: 1536 })",
    'vector(1536, 20)',
    'const limit = { max_tokens: 1536, num_ctx: 3072 }',
    'const MAX_EMBEDDING_TOKENS = 1536',
    "log('columns are vector(1536) here, as the model gives')",
    'const bytes = new Float32Array(1536)',
    'if (name.length === 1536 || vector.length > 1536) cut()',
    'createIndex({ dimension: 15360 }); createIndex({ dimension: 153 })',
    'class Box extends Shape { make() { this.dimension = 1536; } }',
    'const dimension = 1536; image.width = 1536',
    '// createIndex({ dimension: 1536 })',
  ])('nothing in %s', (text) => {
    expect(found('src/a.ts', text)).toEqual([]);
  });
});

test('a bare dimension in a file that is about vectors', () => {
  expect(found('src/vector-store/notes.ts', 'const dimension = input.dimension ?? 1536')).toEqual([
    'number dimension = input.dimension ?? 1536',
  ]);
});

test('SQL: every spelling of a vector type, none in comments or of other types', () => {
  const text = [
    'CREATE TABLE a (v vector(1536), h public.halfvec(3072), s VECTOR(FLOAT, 1536), n varchar(1536), o vector(15360));',
    "-- vector(1536), and it's gone",
    '/* vector(1536) */',
    "SELECT '--' || v::vector(1536) FROM a;",
  ].join('\n');
  expect(found('db/a.sql', text)).toEqual([
    'column vector(1536)',
    'column halfvec(3072)',
    'column VECTOR(FLOAT, 1536)',
    'column vector(1536)',
  ]);
});

test('Prisma, Terraform, JSON, .env', () => {
  expect(found('a.prisma', 'v Unsupported("vector(1536)") // vector(3072)')).toEqual(['column vector(1536)']);
  expect(found('a.tf', 'resource "pinecone_index" "a" {\n  dimension = 1536 # 3072\n}')).toEqual([
    'index dimension = 1536',
  ]);
  expect(found('a.tf', 'resource "aws_instance" "a" {\n  dimension = 1536\n}')).toEqual([]);
  expect(found('index.json', '{ "v": { "type": "dense_vector", "dims": 1536 }, "dims": 1536 }')).toEqual([
    'index "dims": 1536',
  ]);
  expect(found('.env', 'A=1\nexport EMBEDDING_DIM="1536"\nIMAGE_WIDTH=1536\r\nVECTOR_SIZE=3072\r\n')).toEqual([
    'number EMBEDDING_DIM="1536"',
    'number VECTOR_SIZE=3072',
  ]);
});

test.each([
  ['supabase/migrations/1_a.sql', true],
  ['prisma/migrations/1/migration.sql', true],
  ['drizzle/0000_a.sql', true],
  ['db/migrate/1.sql', true],
  ['db/schema.sql', false],
  ['drizzle/schema.ts', false],
])('%s has run: %s', (path, isApplied) => {
  const [place] = vectorPlaces({ path, text: path.endsWith('.ts') ? 'vector(1536)' : 'a vector(1536)' }, WIDTHS);
  expect(place?.isApplied).toBe(isApplied);
});
