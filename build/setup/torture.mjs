import { runCommand } from './failure.mjs';
import { runTool } from './run-tool.mjs';

// npm run torture [-- ARGUMENTS]: kills the app again and again while it is used, and looks for what is missing.
await runCommand(() => runTool('torture', process.argv.slice(2)));
