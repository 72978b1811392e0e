import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steppedFrame } from './key-frame.ts';

const page = { left: 100, top: 50, width: 600, height: 800 };
const frame = { left: 200, top: 100, width: 160, height: 100 };
const press = (key: string, shiftKey = false, ctrlKey = false) => ({ key, shiftKey, ctrlKey });

describe('a frame that follows keys', () => {
  it('is moved by arrows, sized with Shift, in small steps with Ctrl', () => {
    expect(steppedFrame(frame, press('ArrowDown'), page)).toEqual({ ...frame, top: 116 });
    expect(steppedFrame(frame, press('ArrowLeft', false, true), page)).toEqual({ ...frame, left: 198 });
    expect(steppedFrame(frame, press('ArrowRight', true), page)).toEqual({ ...frame, width: 176 });
    expect(steppedFrame(frame, press('ArrowUp', true, true), page)).toEqual({ ...frame, height: 98 });
  });

  it('never leaves its page, and never vanishes', () => {
    const key = fc.record({
      key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'x'),
      shiftKey: fc.boolean(),
      ctrlKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const end = keys.reduce((at, each) => steppedFrame(at, each, page), frame);
        expect(end.left).toBeGreaterThanOrEqual(page.left);
        expect(end.top).toBeGreaterThanOrEqual(page.top);
        expect(end.left + end.width).toBeLessThanOrEqual(page.left + page.width);
        expect(end.top + end.height).toBeLessThanOrEqual(page.top + page.height);
        expect(Math.min(end.width, end.height)).toBeGreaterThanOrEqual(12);
      }),
    );
  });
});
