import { describe, expect, it } from 'vitest';
import { Jumps } from './jumps.ts';
import { isSameSpot, type Spot } from './pdf/spot.ts';

const spot = (page: number): Spot => ({ page, left: 0, top: 700 });

describe('jumps', () => {
  it('go back and forth between the places they started from and went to', () => {
    const jumps = new Jumps(isSameSpot);
    jumps.leave(spot(1));
    jumps.leave(spot(5));
    expect(jumps.goBack(spot(9))).toEqual(spot(5));
    expect(jumps.goBack(spot(5))).toEqual(spot(1));
    expect(jumps.goBack(spot(1))).toBeNull();
    expect(jumps.goForward(spot(1))).toEqual(spot(5));
    expect(jumps.goForward(spot(5))).toEqual(spot(9));
    expect(jumps.canGoForward).toBe(false);
  });

  it('forget the way forth once another way is taken', () => {
    const jumps = new Jumps(isSameSpot);
    jumps.leave(spot(1));
    jumps.goBack(spot(5));
    jumps.leave(spot(1));
    expect(jumps.canGoForward).toBe(false);
    expect(jumps.goBack(spot(3))).toEqual(spot(1));
  });

  it('count one place once, and keep a hundred', () => {
    const jumps = new Jumps(isSameSpot);
    jumps.leave(spot(1));
    jumps.leave(spot(1));
    jumps.goBack(spot(2));
    expect(jumps.canGoBack).toBe(false);
    for (let page = 1; page <= 150; page += 1) jumps.leave(spot(page));
    let steps = 0;
    while (jumps.goBack(spot(999)) !== null) steps += 1;
    expect(steps).toBe(100);
  });
});
