import { record } from '../source/json-value.ts';

/** Whether a body says all that `fields` say, objects inside included: more than that does no harm. */
export function carries(body: unknown, fields: unknown): boolean {
  const wanted = record(fields);
  if (wanted === undefined) return body === fields;
  const given = record(body);
  return given !== undefined && Object.entries(wanted).every(([name, value]) => carries(given[name], value));
}
