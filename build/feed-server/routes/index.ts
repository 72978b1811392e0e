import type { Budget } from '../rate-limits.ts';
import { type Ask, failure, notFound, type Reply } from '../reply.ts';
import { arxivAbstract, arxivFigure, arxivHtml, arxivPdf } from './arxiv.ts';
import { arxivQuery } from './arxiv-query.ts';
import { dailyPapers } from './daily-papers.ts';
import { arxivRepos, flatPapers, searchPapers } from './lists.ts';
import { paperDetail } from './paper.ts';
import { paperMarkdown, paperPage } from './paper-pages.ts';
import { avatar, badge, thumbnail, upload, uploadedFilm } from './pictures.ts';

/** One address of the server. */
export interface Route {
  /** For counters: the path with its variable parts named. */
  readonly name: string;
  readonly path: RegExp;
  /** The Hub's budget that a request takes from; pictures and arXiv come from hosts that have none. */
  readonly budget: Budget | undefined;
  readonly what: 'data' | 'picture' | 'arxiv';
  answer(ask: Ask, part: string): Reply;
}

const data = (name: string, path: RegExp, answer: Route['answer'], budget: Budget = 'api'): Route => ({
  name,
  path,
  budget,
  what: 'data',
  answer,
});
const picture = (name: string, path: RegExp, answer: Route['answer']): Route => ({
  name,
  path,
  budget: undefined,
  what: 'picture',
  answer,
});
const arxiv = (name: string, path: RegExp, answer: Route['answer']): Route => ({
  name,
  path,
  budget: undefined,
  what: 'arxiv',
  answer,
});

export const routes: readonly Route[] = [
  data('/api/daily_papers', /^\/api\/daily_papers$/, dailyPapers),
  data('/api/papers', /^\/api\/papers$/, flatPapers),
  data('/api/papers/search', /^\/api\/papers\/search$/, searchPapers),
  data('/api/papers/{id}', /^\/api\/papers\/([^/]+)$/, paperDetail),
  data('/api/arxiv/{id}/repos', /^\/api\/arxiv\/([^/]+)\/repos$/, arxivRepos),
  data('/papers/{id}.md', /^\/papers\/([^/]+)\.md$/, paperMarkdown, 'pages'),
  data('/papers/{id}', /^\/papers\/([^/]+)$/, paperPage, 'pages'),
  arxiv('/api/query', /^\/api\/query$/, arxivQuery),
  arxiv('/abs/{id}', /^\/abs\/([^/]+)$/, arxivAbstract),
  arxiv('/pdf/{id}', /^\/pdf\/([^/]+)$/, arxivPdf),
  arxiv('/html/{id}', /^\/html\/([^/]+)$/, arxivHtml),
  arxiv('/html/{id}/{figure}', /^\/html\/([^/]+\/x\d+\.png)$/, arxivFigure),
  picture(
    '/social-thumbnails/papers/{id}.png',
    /^\/social-thumbnails\/papers\/([^/]+?)(?:\/gradient)?\.png$/,
    thumbnail,
  ),
  picture('/production/uploads/{path}', /^\/production\/uploads\/(.+\.png)$/, upload),
  picture('/production/uploads/{path}.webm', /^\/production\/uploads\/(.+\.webm)$/, uploadedFilm),
  picture('/v1/production/uploads/{path}', /^\/v1\/production\/uploads\/(.+\.png)$/, badge),
  picture('/avatars/{hash}.svg', /^\/avatars\/([^/]+)\.svg$/, avatar),
];

const elsewhere: Route = { name: 'unknown', path: /^/, budget: undefined, what: 'data', answer: notFound };
const unknownApi: Route = { ...elsewhere, name: '/api/unknown', budget: 'api' };

/** The route for a path; there is always one, if only to say that nothing is there. */
export function routeFor(path: string): { readonly route: Route; readonly part: string } {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match !== null) return { route, part: match[1] ?? '' };
  }
  return { route: path.startsWith('/api/') ? unknownApi : elsewhere, part: '' };
}

/** Answers, turning a mistake of ours into a 500 that says what went wrong. */
export function answer(route: Route, ask: Ask, part: string): Reply {
  if (ask.method !== 'GET' && ask.method !== 'HEAD') return failure(405, 'Method Not Allowed');
  try {
    return route.answer(ask, decoded(part));
  } catch (error) {
    return failure(500, `feed server: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A path with a stray percent sign is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
