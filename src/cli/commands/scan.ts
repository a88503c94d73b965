import { EXIT } from '../../errors.ts';
import { renderScan } from '../../reporters/terminal.ts';
import { takeInventory } from '../inventory.ts';
import { openSession } from '../session.ts';
import type { Run } from './index.ts';

/** Lists every use of OpenAI. */
export const run: Run = async (argument, flags) => {
  const session = await openSession(argument, flags);
  const report = await takeInventory(session, 'scan');
  session.terminal.print(renderScan(report, session.page));
  return EXIT.ok;
};
