import type { Fact } from '../providers/fact.ts';
import type { ModelFacts } from '../providers/model.ts';
import { MODEL_FACTS } from './model-facts-data.ts';
import { openAIModel } from './models.ts';

/** What a vendor's model is compared with. A field that is missing is unknown, never "no" and never nothing. */
export interface OpenAIModelFacts
  extends Fact,
    Pick<ModelFacts, 'context' | 'maxOutput' | 'vision' | 'tools' | 'width' | 'priceUSD' | 'note'> {
  /** Of embedding models: whether `dimensions` may ask for a smaller width. */
  readonly dimensions?: boolean;
}

/**
 * What is known of a chat or embedding model of OpenAI. A dated snapshot has its own facts where it differed, else
 * those of the model it is a snapshot of. Undefined for ids that are not OpenAI's, and where nobody documents any.
 */
export function openAIModelFacts(id: string): OpenAIModelFacts | undefined {
  const model = openAIModel(id);
  return model && (MODEL_FACTS.get(id) ?? MODEL_FACTS.get(model.base));
}
