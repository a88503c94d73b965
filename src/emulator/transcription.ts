import { emulate as words } from '../messages/emulate.ts';
import type { Ask } from './endpoint.ts';
import { json, type Reply, refuse } from './reply.ts';

/** Says which file it heard, in the format that is asked for. */
export function transcription({ body }: Ask): Reply {
  const { file, response_format: format } = body;
  if (!(file instanceof File)) {
    return refuse({ kind: 'parameter', message: words.required('file'), param: 'file', log: 'file' });
  }
  const text = `Heard: ${file.name}, ${file.size} bytes`;
  switch (format) {
    case 'text':
      return { as: 'bytes', type: 'text/plain; charset=utf-8', bytes: `${text}\n` };
    case 'srt':
      return { as: 'bytes', type: 'text/plain; charset=utf-8', bytes: `1\n00:00:00,000 --> 00:00:01,000\n${text}\n\n` };
    case 'vtt':
      return {
        as: 'bytes',
        type: 'text/vtt; charset=utf-8',
        bytes: `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n${text}\n\n`,
      };
    case 'verbose_json':
      return json({ task: 'transcribe', language: 'english', duration: 1, text, segments: [segment(text)] });
    default:
      return json({ text });
  }
}

function segment(text: string): object {
  return { id: 0, seek: 0, start: 0, end: 1, text, tokens: [], temperature: 0, avg_logprob: 0, no_speech_prob: 0 };
}
