import { bridge } from './bridge.ts';

/** The app's clock, milliseconds; it differs from the system's only where development sets it. */
export const now = (): number => Date.now() + bridge.boot.clockOffset;
