import { describe, expect, it, vi } from 'vitest';
import { PictureShelf } from './picture-shelf.ts';

const picture = () => ({ close: vi.fn() });

describe('PictureShelf', () => {
  it('paints a picture once, however often it is asked for', async () => {
    const shelf = new PictureShelf(2);
    const paint = vi.fn(async () => picture());
    const first = await shelf.want('a', paint).picture;
    expect(await shelf.want('a', paint).picture).toBe(first);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('keeps so many, closes the one asked for longest ago, and paints that again', async () => {
    const shelf = new PictureShelf(2);
    const [a, b] = [picture(), picture()];
    await shelf.want('a', async () => a).picture;
    await shelf.want('b', async () => b).picture;
    await shelf.want('a', async () => picture()).picture;
    await shelf.want('c', async () => picture()).picture;
    await vi.waitFor(() => expect(b.close).toHaveBeenCalled());
    expect(a.close).not.toHaveBeenCalled();
    const again = picture();
    expect(await shelf.want('b', async () => again).picture).toBe(again);
  });

  it('is drawn from before it is closed', async () => {
    const shelf = new PictureShelf<ReturnType<typeof picture>>(1);
    const [a, b] = [picture(), picture()];
    const drawn: boolean[] = [];
    const draw = (each: typeof a) => void drawn.push(each.close.mock.calls.length === 0);
    await Promise.all([
      shelf.want('a', async () => a).picture.then(draw),
      shelf.want('b', async () => b).picture.then(draw),
    ]);
    expect(drawn).toEqual([true, true]);
    await vi.waitFor(() => expect(a.close).toHaveBeenCalled());
  });

  it('does not paint what nobody waits for any more, and paints it when it is asked for again', async () => {
    const shelf = new PictureShelf(2);
    const paint = vi.fn(async () => picture());
    const left = shelf.want('a', paint);
    left.release();
    await expect(left.picture).rejects.toThrow('Nobody');
    expect(paint).not.toHaveBeenCalled();
    await shelf.want('a', paint).picture;
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('tells of a failure, goes on with the next, and tries again', async () => {
    const shelf = new PictureShelf(2);
    const fails = shelf.want('a', () => Promise.reject(new Error('torn')));
    const next = shelf.want('b', async () => picture());
    await expect(fails.picture).rejects.toThrow('torn');
    await next.picture;
    const good = picture();
    expect(await shelf.want('a', async () => good).picture).toBe(good);
  });
});
