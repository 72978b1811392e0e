import { film } from '../generator/film.ts';
import { badgePng, figurePng } from '../generator/picture.ts';
import { hash, randomFor } from '../generator/random.ts';
import { type Ask, bytes, notFound, type Reply } from '../reply.ts';

const kept = new Map<string, Buffer>();
const most = 300;

/** `/social-thumbnails/papers/{id}.png`; some forty papers in a thousand have none. */
export function thumbnail({ feed, now }: Ask, id: string): Reply {
  const plan = feed.find(id, now);
  if (plan === undefined || randomFor(plan.key, 'thumbnail').chance(0.04)) return notFound();
  return png(`thumbnail ${plan.key}`, () => figurePng(`thumbnail ${plan.key}`));
}

/** `/production/uploads/{user}/{name}.png`: any name gives a picture of its own. */
export function upload(_ask: Ask, name: string): Reply {
  return png(name, () => figurePng(name, 960, 720));
}

/** `/production/uploads/{user}/{name}.webm`: any name gives the same film. */
export function uploadedFilm(): Reply {
  return bytes(film, 'video/webm', { 'Accept-Ranges': 'bytes' });
}

/** `/v1/production/uploads/{owner}/{name}.png`: pictures of people and organizations. */
export function badge(_ask: Ask, name: string): Reply {
  return png(`badge ${name}`, () => badgePng(name));
}

/** `/avatars/{hash}.svg`. */
export function avatar(_ask: Ask, name: string): Reply {
  const hue = hash(name) % 360;
  return bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 70% 62%)"/><stop offset="1" stop-color="hsl(${(hue + 70) % 360} 70% 42%)"/></linearGradient></defs><rect width="40" height="40" fill="url(#g)"/></svg>`,
    'image/svg+xml',
  );
}

function png(key: string, draw: () => Buffer): Reply {
  let picture = kept.get(key);
  if (picture === undefined) {
    picture = draw();
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(key, picture);
  }
  return bytes(picture, 'image/png', { 'Cache-Control': 'public, max-age=86400' });
}
