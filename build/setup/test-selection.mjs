const stages = ['check', 'unit', 'e2e'];

/**
 * Reads the arguments of `npm test`: leading names of stages select them (all when there are none), the rest goes to
 * the selected stage's program; with several selected, to the end-to-end tests.
 * @param {string[]} args
 * @returns {{ stages: Set<string>, unit: string[], e2e: string[] }}
 */
export function selectTests(args) {
  const first = args.findIndex((arg) => !stages.includes(arg));
  const names = first === -1 ? args : args.slice(0, first);
  const extra = first === -1 ? [] : args.slice(first);
  const selected = new Set(names.length > 0 ? names : stages);
  const unitOnly = selected.has('unit') && !selected.has('e2e');
  return { stages: selected, unit: unitOnly ? extra : [], e2e: unitOnly ? [] : extra };
}
