import { join } from 'node:path';
import { runCommand } from './failure.mjs';
import { out } from './places.mjs';
import { runTool } from './run-tool.mjs';

// npm run guide [-- DIR]: the user guide as a PDF, in DIR or in out/guide.
await runCommand(() => {
  const [folder = join(out, 'guide')] = process.argv.slice(2);
  return runTool('guide', [folder]);
});
