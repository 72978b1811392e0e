import path from 'node:path';
import { monotonicClock } from '../feed/clock.ts';
import { readEndpoint } from '../feed/endpoint.ts';
import { electronTransport, userAgent } from '../feed/transport.ts';
import { Arxiv, testPace } from './arxiv.ts';
import { ArxivGate, arxivPaceMs } from './arxiv-gate.ts';
import { paceFile } from './pace-file.ts';

const publicPages = 'https://arxiv.org';
const publicApi = 'https://export.arxiv.org';

export interface ArxivSetting {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly packaged: boolean;
  readonly profile: string;
}

/**
 * Opens the arXiv that `OFFPRINT_ARXIV_ENDPOINT` and `OFFPRINT_ARXIV_API` name, else arXiv itself. Nothing is
 * sent yet.
 * @throws FailureError `forbidden-address` when one of the two is no address.
 */
export function openArxiv({ environment, packaged, profile }: ArxivSetting): Arxiv {
  const pages = readEndpoint(environment.OFFPRINT_ARXIV_ENDPOINT?.trim() || publicPages);
  const api = readEndpoint(environment.OFFPRINT_ARXIV_API?.trim() || publicApi);
  const paceMs = testPace(environment.OFFPRINT_TEST_ARXIV_PACE, packaged, [pages, api]) ?? arxivPaceMs;
  const memory = paceFile(path.join(profile, 'files', 'arxiv-last-asked'));
  const gate = new ArxivGate({ clock: monotonicClock, memory, paceMs });
  return new Arxiv({ pages, api, gate, transport: electronTransport, userAgent: userAgent() });
}
