import { isNetwork } from '../../pipeline/interest.ts';

const HOSTING = /(?:^|\/)(?:(?:vercel|now)\.json|netlify\.toml|package\.json)$/;

/** Whether a file may say where requests are led, or which hosts pages may talk to. */
export function isNetworkFile(file: string): boolean {
  return isNetwork(file) || HOSTING.test(file);
}
