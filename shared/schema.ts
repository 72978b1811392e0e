import { z } from 'zod';

// The windows' content policy forbids `new Function`, which zod otherwise probes for. Main, where `process` is, reads the
// feed twice as fast with it.
z.config({ jitless: !('process' in globalThis) });

/** The configured schema library; import it from here and nowhere else. */
export { z };
