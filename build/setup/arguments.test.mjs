import { expect, test } from 'vitest';
import { countEndToEnd, countUnit } from './count-tests.mjs';
import { hasSwitch } from './profile-argument.mjs';
import { selectTests } from './test-selection.mjs';

test('finds a switch in both spellings', () => {
  expect(hasSwitch(['--screenshot', 'a.png'], 'screenshot')).toBe(true);
  expect(hasSwitch(['--user-data-dir=/tmp/x'], 'user-data-dir')).toBe(true);
  expect(hasSwitch(['--screenshots', 'screenshot'], 'screenshot')).toBe(false);
});

test('selects stages by their names and passes the rest on', () => {
  expect(selectTests([])).toEqual({ stages: new Set(['check', 'unit', 'e2e']), unit: [], e2e: [] });
  expect(selectTests(['e2e', '-g', 'unit'])).toEqual({
    stages: new Set(['e2e']),
    unit: [],
    e2e: ['-g', 'unit'],
  });
  expect(selectTests(['check', 'unit', 'feed'])).toEqual({
    stages: new Set(['check', 'unit']),
    unit: ['feed'],
    e2e: [],
  });
  expect(selectTests(['--headed']).e2e).toEqual(['--headed']);
});

test('counts a file that does not load as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(countUnit({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 });
});

test('counts end-to-end tests, and an error outside of them', () => {
  expect(countEndToEnd({ stats: { expected: 3, flaky: 1, unexpected: 2 }, errors: [{}] })).toEqual({
    passed: 4,
    failed: 2,
  });
  expect(countEndToEnd({ stats: { expected: 0, flaky: 0, unexpected: 0 }, errors: [{}] })).toEqual({
    passed: 0,
    failed: 1,
  });
});
