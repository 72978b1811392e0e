import { runCommand } from './failure.mjs';
import { runTool } from './run-tool.mjs';

// npm run bench [-- ARGUMENTS]: measures the app.
await runCommand(() => runTool('bench', process.argv.slice(2)));
