import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Crashed } from './crashed.tsx';

/** A pane that breaks does not take the others with it. */
export const Guarded = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary FallbackComponent={Crashed}>{children}</ErrorBoundary>
);
