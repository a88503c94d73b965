import type { AskedCheck, CheckResult } from '../../doctor/check.ts';
import type { KeyCheck } from '../../doctor/key-check.ts';
import { maskedKey } from '../../doctor/secrets.ts';
import { safeJson } from '../../safe-text.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import { version } from '../../version.ts';
import { totalsOf } from './page.ts';
import { headersOf } from './send.ts';

export interface Diagnosis {
  readonly root: string;
  readonly dryRun: boolean;
  /** False where nothing was sent. */
  readonly sent: boolean;
  readonly target: Target;
  readonly asked: readonly AskedCheck[];
  readonly keys: ReadonlyMap<Place, KeyCheck>;
  readonly results: readonly CheckResult[];
  readonly mask: (text: string) => string;
}

/** All of it for other programs; `docs/doctor-json.md` tells the shape. */
export function doctorJson({ root, dryRun, sent, target, asked, keys, results, mask }: Diagnosis): string {
  const report = {
    schemaVersion: 1,
    tool: { name: 'banjia', version: version() },
    command: 'doctor',
    root,
    dryRun,
    sent,
    places: placesOf(target).map(({ provider, region, baseURL, apiKeyEnv }) => ({
      provider: provider.id,
      region,
      baseURL,
      apiKeyEnv,
    })),
    requests: asked.map(({ place, subject, request }) => ({
      provider: place.provider.id,
      subject,
      ...request,
      headers: { ...headersOf(request), authorization: `Bearer ${maskedKey(keys.get(place)?.key ?? '')}` },
    })),
    checks: results,
    totals: totalsOf(results),
  };
  // Text by text: masking the JSON as a whole could cut an escape in two.
  const masked = (_: string, value: unknown) => (typeof value === 'string' ? mask(value) : value);
  return safeJson(JSON.stringify(report, masked, 2));
}
