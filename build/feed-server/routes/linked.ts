import type { PaperPlan } from '../generator/paper-plan.ts';
import type { Random } from '../generator/random.ts';
import type { Title } from '../generator/titles.ts';
import { topicOf } from '../generator/topics/index.ts';

/** What `/api/papers/{id}` adds to the paper of the daily list. */
export interface LinkedLists {
  readonly linkedModels: readonly unknown[];
  readonly numTotalModels: number;
  readonly linkedDatasets: readonly unknown[];
  readonly numTotalDatasets: number;
  readonly linkedSpaces: readonly unknown[];
  readonly numTotalSpaces: number;
}

/** Models, data sets and Spaces that cite the paper: for the paper page, and as `/api/arxiv/{id}/repos` lists them. */
export function linkedRepositories(
  plan: PaperPlan,
  title: Title,
  random: Random,
): {
  readonly lists: LinkedLists;
  readonly repos: { models: unknown[]; datasets: unknown[]; spaces: unknown[] };
} {
  const some = plan.finalStars !== undefined && random.chance(0.6);
  const owner = `lab-${(title.system ?? title.method).replace(/[^A-Za-z0-9]+/g, '').slice(0, 14)}`;
  const base = `${owner}/${(title.system ?? title.method).replace(/[^A-Za-z0-9.]+/g, '-')}`;
  const lastModified = new Date(plan.submittedAt).toISOString();
  const models = some
    ? Array.from({ length: random.int(1, 4) }, (_, at) => ({
        author: owner,
        authorData: {
          _id: random.hex(24),
          fullname: owner,
          name: owner,
          type: 'org',
          isHf: false,
          followerCount: random.int(1, 900),
        },
        downloads: random.int(3, 90_000),
        gated: random.chance(0.1) ? ('manual' as const) : (false as const),
        id: `${base}-${[1, 3, 7, 14][at] ?? 32}B`,
        availableInferenceProviders: [],
        isLikedByUser: false,
        lastModified,
        likes: random.int(0, 700),
        pipeline_tag: 'text-generation',
        private: false,
        repoType: 'model' as const,
        numParameters: ([1, 3, 7, 14][at] ?? 32) * 1_000_000_000,
      }))
    : [];
  const datasets =
    some && random.chance(0.4)
      ? [
          {
            author: owner,
            id: `${base}-Data`,
            likes: random.int(0, 200),
            downloads: random.int(3, 20_000),
            private: false,
            gated: false as const,
            isLikedByUser: false,
            lastModified,
            repoType: 'dataset' as const,
            datasetsServerInfo: {
              viewer: 'viewer',
              numRows: random.int(500, 900_000),
              libraries: ['datasets'],
              formats: ['parquet'],
              modalities: ['text'],
            },
          },
        ]
      : [];
  const spaces =
    some && random.chance(0.35)
      ? [
          {
            id: `${base}-Demo`,
            emoji: '🌌',
            running: random.chance(0.7),
            featured: false,
            shortDescription: `Demo of ${title.system ?? title.method}`.slice(0, 60),
          },
        ]
      : [];
  const tags = [`arxiv:${plan.id}`, ...topicOf(plan.topic).keywords.slice(0, 2)];
  return {
    lists: {
      linkedModels: models.slice(0, 3),
      numTotalModels: models.length,
      linkedDatasets: datasets,
      numTotalDatasets: datasets.length,
      linkedSpaces: spaces,
      numTotalSpaces: spaces.length,
    },
    repos: {
      models: models.map(({ id, downloads, likes }) => ({
        id,
        lastModified,
        private: false,
        downloads,
        likes,
        tags,
        pipeline_tag: 'text-generation',
        library_name: 'transformers',
      })),
      datasets: datasets.map(({ id, downloads, likes }) => ({
        id,
        lastModified,
        private: false,
        downloads,
        likes,
        tags,
      })),
      spaces: spaces.map(({ id }) => ({
        id,
        lastModified,
        private: false,
        likes: 3,
        tags,
        sdk: 'gradio',
        trendingScore: 0,
      })),
    },
  };
}
