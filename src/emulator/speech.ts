import { emulate as words } from '../messages/emulate.ts';
import type { ParamRule } from '../providers/param-rule.ts';
import type { Ask } from './endpoint.ts';
import { type Reply, refuse } from './reply.ts';

const RATE = 24_000;

/** A tenth of a second of silence, 16 bits, one channel. */
const SILENCE = Buffer.alloc((RATE / 10) * 2);

/** One frame of silence: MPEG 1 layer III, 128 kbit/s, 44.1 kHz, one channel. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc4]), Buffer.alloc(413)]);

const SOUNDS: Readonly<Record<string, { readonly type: string; readonly bytes: Buffer }>> = {
  mp3: { type: 'audio/mpeg', bytes: Buffer.concat([FRAME, FRAME, FRAME]) },
  wav: { type: 'audio/wav', bytes: Buffer.concat([waveHeader(SILENCE.length), SILENCE]) },
  pcm: { type: 'audio/pcm', bytes: SILENCE },
};

/** Silence in the format that is asked for; without a wish, in mp3 or the first format that the vendor has. */
export function speech({ body, provider }: Ask): Reply {
  const format = String(body.response_format ?? usual(provider.params.speech.response_format));
  const sound = SOUNDS[format];
  if (sound) return { as: 'bytes', type: sound.type, bytes: new Uint8Array(sound.bytes) };
  return refuse({
    kind: 'parameter',
    message: words.noSuchSound(format, Object.keys(SOUNDS)),
    param: 'response_format',
    log: `response_format ${format}`,
  });
}

function usual(rules: ParamRule | readonly ParamRule[] | undefined): string {
  const values = [rules].flat().find((rule) => rule?.values !== undefined)?.values;
  return values === undefined || values.includes('mp3') ? 'mp3' : (values[0] ?? 'mp3');
}

/** http://soundfile.sapp.org/doc/WaveFormat/ */
function waveHeader(length: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(length, 40);
  return header;
}
