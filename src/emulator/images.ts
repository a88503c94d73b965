import type { Ask } from './endpoint.ts';
import { json, type Reply } from './reply.ts';

/** One transparent pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
/** Where the address of an image points. */
export const PIXEL_PATH = '/banjia/image.png';

/** One pixel for each image that is asked for, by address or in base64. */
export function images({ body, origin }: Ask): Reply {
  const image =
    body.response_format === 'b64_json' ? { b64_json: PIXEL.toString('base64') } : { url: origin + PIXEL_PATH };
  const data = Array.from({ length: Number(body.n ?? 1) }, () => image);
  return json({ created: Math.floor(Date.now() / 1000), data });
}
