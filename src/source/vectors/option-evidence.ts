import type { Sized } from './vector-place.ts';

/** What stands around an option: the words that decide what its number is the size of. */
export interface Surroundings {
  /** `name: value` of the other properties, and `argument: 'text'` of strings passed in front of the object. */
  readonly beside: readonly string[];
  /** Names of the properties that the object is nested in. */
  readonly within: readonly string[];
  /** Last name of the call, construction or decorator that takes the object; empty where there is none. */
  readonly callee: string;
}

interface Evidence {
  readonly sized: Sized;
  readonly beside?: RegExp;
  readonly within?: RegExp;
  readonly callee?: RegExp;
}

const METRIC =
  /^(?:metric|metricType|metric_type|similarity|distance|distanceMetric): \W?(?:cos|dot|eucl|l2|ip\b|inner|hamming|jaccard|[A-Z]\w+\.)/i;
const MAKES_INDEX =
  /^(?=\w+$)(?:(?:re|ensure|upsert|update)_?(?:collection|index|vector)|create\w*(?:collection|index|vector)|\w+$(?<=Vector\w*(?:Store|Index|Set|DB)))/i;

/**
 * By option name, the surroundings that make its number the width of vectors; one is enough. Names that mean nothing
 * else (`numDimensions`) need none.
 */
const EVIDENCE: Readonly<Record<string, readonly Evidence[]>> = {
  // MongoDB Atlas, Azure AI Search, Typesense
  numDimensions: [{ sized: 'index' }],
  vectorSearchDimensions: [{ sized: 'index' }],
  num_dim: [{ sized: 'index' }],
  // Elasticsearch
  dims: [{ sized: 'index', beside: /^type: \W(?:dense|knn)_vector\W/ }],
  // OpenSearch, Pinecone, Milvus, Firestore
  dimension: [
    { sized: 'index', beside: /^type: \Wknn_vector\W/ },
    { sized: 'index', beside: METRIC },
    { sized: 'index', beside: /^(?:indexName|index_name|collectionName|collection_name|vectorType)\b/ },
    { sized: 'index', callee: MAKES_INDEX },
    { sized: 'index', within: /vector/i },
  ],
  // Drizzle, MikroORM; Convex, Meilisearch, Cloudflare Vectorize, usearch
  dimensions: [
    { sized: 'column', callee: /^(?:half|sparse)?vec(?:tor)?$/i },
    { sized: 'column', beside: /^(?:type|argument): \W?(?:half|sparse)?vec(?:tor)?(?:Type)?\W?$/i },
    { sized: 'index', callee: MAKES_INDEX },
    { sized: 'index', beside: METRIC },
    { sized: 'index', beside: /^vectorField\b/ },
    // The table that LangChain's PGVectorStore makes
    { sized: 'column', beside: /^postgresConnectionOptions\b/ },
    { sized: 'index', within: /vector|embedders/i },
  ],
  // TypeORM, MikroORM
  length: [{ sized: 'column', beside: /^(?:type|argument): \W?(?:half|sparse)?vec(?:tor)?(?:Type)?\W?$/i }],
  // Milvus
  dim: [
    {
      sized: 'index',
      beside: /^(?:data_type|dataType|metric_type|metricType|type): \W?(?:\w+\.)*(?:\w*Vector|cos|l2|ip\b)/i,
    },
    { sized: 'index', within: /^type_?params$/i },
    { sized: 'index', callee: MAKES_INDEX },
  ],
  // Redis
  DIM: [{ sized: 'index', beside: /^(?:DISTANCE_METRIC|ALGORITHM|INITIAL_CAP)\b/ }],
  // Qdrant
  size: [
    { sized: 'index', beside: METRIC },
    { sized: 'index', within: /^vectors(?:_?config)?$/i, callee: /collection/i },
    { sized: 'index', within: /^vectors(?:_?config)?$/i, beside: /^distance\b/ },
  ],
};

/** What the number of this option is the width of; undefined where nothing around it speaks of vectors. */
export function sizedBy(option: string, { beside, within, callee }: Surroundings): Sized | undefined {
  // The parameters of an embedding call: what a width is asked of, not what it is kept in.
  if (beside.some((text) => /^(?:model|input|modelName)\b/.test(text))) return undefined;
  const rows = Object.hasOwn(EVIDENCE, option) ? EVIDENCE[option] : undefined;
  return rows?.find(
    (row) =>
      (row.beside === undefined || beside.some((text) => row.beside?.test(text))) &&
      (row.within === undefined || within.some((name) => row.within?.test(name))) &&
      (row.callee === undefined || row.callee.test(callee)),
  )?.sized;
}

/** Whether an option may size vectors at all. */
export function isSizeOption(name: string): boolean {
  return Object.hasOwn(EVIDENCE, name);
}
