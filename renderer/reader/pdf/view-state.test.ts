import { describe, expect, it } from 'vitest';
import { firstView, type PdfView, valuesOf, viewOf } from './view-state.ts';

describe('the view of a document', () => {
  it('comes back as it was left', () => {
    const view: PdfView = { page: 4, left: -3, top: 512, zoom: 1.25, rotation: 90, layout: 'two-page' };
    expect(viewOf(valuesOf(view))).toEqual(view);
    expect(viewOf(valuesOf({ ...view, zoom: 'page-fit' }))).toEqual({ ...view, zoom: 'page-fit' });
    expect(viewOf(valuesOf(firstView))).toEqual(firstView);
  });

  const strange: readonly Record<string, string | number | boolean>[] = [
    {},
    { page: 'x', zoom: 'huge', rotation: 'up', layout: 7, top: true },
    { page: -3, rotation: -360, layout: 'wrapped' },
  ];
  it.each(strange)('starts anew where it cannot be read: %o', (values) => {
    expect(viewOf(values)).toEqual(firstView);
  });

  it('keeps zoom and rotation within what can be shown', () => {
    expect(viewOf({ zoom: 99 }).zoom).toBe(10);
    expect(viewOf({ zoom: 0.01 }).zoom).toBe(0.1);
    expect(viewOf({ rotation: -90 }).rotation).toBe(270);
    expect(viewOf({ rotation: 100 }).rotation).toBe(90);
  });
});
