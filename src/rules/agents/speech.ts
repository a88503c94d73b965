import type { Provider } from '../../providers/provider.ts';

/**
 * Whether a vendor is asked in chats, whatever the SDK would do by itself. Responses are kept only where they are served
 * without reservation: elsewhere some models answer them, some fields are ignored, and nobody says which.
 */
export function isAskedInChats({ apis: { responses } }: Provider): boolean {
  return responses.action !== 'rewrite' || responses.note !== undefined || responses.confidence === 'unknown';
}
