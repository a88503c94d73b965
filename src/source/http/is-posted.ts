import type { Resource } from '../../providers/resources.ts';
import type { Sender } from './spelling.ts';

/** Parts of the API that nothing can be asked of without a body. */
const POSTED = /^(?:chat\.completions|completions|embeddings|moderations|responses|images\.\w+|audio\.\w+)$/;

/** `fetch(url, init)`: options that come from elsewhere hide method and body, but such a part is never asked without one. */
export function isPosted({ arguments: given }: Sender, resource: Resource | undefined): boolean {
  return resource !== undefined && POSTED.test(resource) && (given?.length ?? 0) > 1;
}
