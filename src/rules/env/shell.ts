import type { Rule } from '../rule.ts';
import { inConfigs } from './config-file.ts';

/** Scripts of a shell or of make: told and never changed, because what a name means there only the run decides. */
export const shellRule: Rule = {
  id: 'env/shell',
  family: 'env',
  find: (context) => inConfigs(context, 'shell', () => 'unread'),
};
