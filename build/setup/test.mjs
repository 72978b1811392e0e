import { electronCommand } from './electron-command.mjs';
import { runCommand } from './failure.mjs';
import { prepareApp } from './prepare.mjs';
import { stopRequested } from './signals.mjs';
import { selectTests } from './test-selection.mjs';
import { checkStage, endToEndStage, unitStage } from './test-stages.mjs';

// npm test [-- check|unit|e2e] [-- ARGUMENTS]: every stage runs, so that one look shows all that fails.
await runCommand(async () => {
  const selection = selectTests(process.argv.slice(2));
  const command = electronCommand(await prepareApp({ tools: true }));
  const results = [];
  const stages = {
    check: () => checkStage(),
    unit: () => unitStage(selection.unit),
    e2e: () => endToEndStage(selection.e2e, command),
  };
  for (const [name, stage] of Object.entries(stages)) {
    if (selection.stages.has(name) && !stopRequested()) results.push(await stage());
  }
  const sum = (name) => results.reduce((total, { counts }) => total + counts[name], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return results.every(({ ok }) => ok) && !stopRequested() ? 0 : 1;
});
