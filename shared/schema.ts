import { z } from 'zod';

// The content policy forbids `new Function`, which zod otherwise probes for.
z.config({ jitless: true });

/** The configured schema library; import it from here and nowhere else. */
export { z };
