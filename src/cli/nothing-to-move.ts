import { cli } from '../messages/en/cli.ts';
import type { Report } from '../report.ts';

const words = cli.nothing;

/**
 * The sentence that says why there is nothing to move: no files, no use of OpenAI, or only uses that are none of ours.
 * undefined where there is something.
 */
export function whyNothing({ stats, findings }: Pick<Report, 'stats' | 'findings'>): string | undefined {
  if (stats.filesListed === 0) return words.noFiles;
  if (findings.length === 0) return words.noUse(stats.filesListed);
  return stats.findings.none === findings.length ? words.others(findings.length) : undefined;
}
