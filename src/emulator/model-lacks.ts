import { emulate as words } from '../messages/emulate.ts';
import { fitsModels } from '../providers/compat.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import { thinks, thoughtField } from '../providers/thinks.ts';
import { messagesOf } from './messages-of.ts';
import type { Body, Refusal } from './reply.ts';
import { estimate } from './tokens.ts';
import { valuesAt } from './values-at.ts';

interface Asked {
  readonly provider: Provider;
  readonly model: ModelFacts | undefined;
  readonly body: Body;
}

/** What a body asks of a model that it can't do, as far as the data says so; what it leaves out is let through. */
export function modelLacks({ provider, model, body }: Asked): Refusal | undefined {
  if (model === undefined) return undefined;
  if (model.context !== undefined && estimate(body) > model.context) {
    return { kind: 'context', message: words.tooLongFor(model.id, model.context) };
  }
  return model.kind === 'embedding' ? ofWidth(model, body) : (ofSkills(model, body) ?? ofWords(provider, model, body));
}

function ofWidth({ id, widths }: ModelFacts, { dimensions }: Body): Refusal | undefined {
  if (dimensions === undefined || dimensions === null || widths === undefined) return undefined;
  if (widths.includes(Number(dimensions))) return undefined;
  return wrong('dimensions', words.width(id, widths), String(dimensions));
}

function ofSkills(model: ModelFacts, body: Body): Refusal | undefined {
  const parts = valuesAt(body, ['messages', 'content', 'type']);
  const [format] = valuesAt(body, ['response_format', 'type']);
  if (model.vision === false && parts.includes('image_url')) {
    return wrong('messages.content.type', words.noImages(model.id), 'image_url');
  }
  if (model.hearing === false && parts.includes('input_audio')) {
    return wrong('messages.content.type', words.noSound(model.id), 'input_audio');
  }
  if (model.tools === false && Array.isArray(body.tools) && body.tools.length > 0) {
    return wrong('tools', words.noTools(model.id));
  }
  if (format === 'json_object' && model.json === false) {
    return wrong('response_format.type', words.noFormat(model.id, format), format);
  }
  if (format === 'json_schema' && model.schema === false) {
    return wrong('response_format.type', words.noFormat(model.id, format), format);
  }
  return undefined;
}

function ofWords(provider: Provider, model: ModelFacts, body: Body): Refusal | undefined {
  const { jsonWord, replay } = provider.behaviour;
  const [format] = valuesAt(body, ['response_format', 'type']);
  const said = valuesAt(body, ['messages', 'content']).concat(valuesAt(body, ['messages', 'content', 'text']));
  if (jsonWord && format === 'json_object' && !said.some((text) => typeof text === 'string' && /json/i.test(text))) {
    return wrong('messages', words.and(words.jsonWord, jsonWord.note), 'without the word json');
  }
  const field = thoughtField(body, provider);
  if (!replay || field === 'content' || field === 'none' || !fitsModels(replay.models, [model.id])) return undefined;
  const isForgotten = messagesOf(body).some(
    (each) => each.role === 'assistant' && each.tool_calls !== undefined && each[field] === undefined,
  );
  if (!isForgotten || !thinks(model, body, provider)) return undefined;
  return wrong(`messages.${field}`, words.and(words.replay(field), replay.note), 'missing');
}

function wrong(param: string, message: string, detail = ''): Refusal {
  return { kind: 'parameter', message, param, log: `${param} ${detail}`.trim() };
}
