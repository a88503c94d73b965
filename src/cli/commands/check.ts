import { renderCheck } from '../../reporters/terminal.ts';
import { gateCodeFor } from '../exit-code.ts';
import { takeInventory } from '../inventory.ts';
import { openSession } from '../session.ts';
import type { Run } from './index.ts';

/** The gate: prints what still depends on OpenAI, and gives exit 1 while anything does. */
export const run: Run = async (argument, flags) => {
  const session = await openSession(argument, flags);
  const report = await takeInventory(session, 'check');
  session.terminal.print(renderCheck(report, session.page));
  return gateCodeFor(report);
};
