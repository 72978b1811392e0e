import { type ReactNode, useLayoutEffect } from 'react';
import { holdTyping } from '../app/typed-ahead.ts';

/**
 * Stands in for a dialog while its code is fetched: what is typed meanwhile is for its field.
 * Use it as the fallback of a `Suspense` that waits only for what was asked for.
 */
export function Opening({ children = null }: { readonly children?: ReactNode }) {
  useLayoutEffect(holdTyping, []);
  return children;
}
