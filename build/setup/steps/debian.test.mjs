import { expect, test } from 'vitest';
import { chooseNames } from './debian.mjs';

const policy = `libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.49-3
  Version table:
     3.24.49-3 500
libasound2t64:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2:
  Installed: 1.2.8-1
  Candidate: 1.2.8-1
  Version table:
 *** 1.2.8-1 500
`;

test('takes the first name that the release knows, else the last', () => {
  expect(
    chooseNames(
      [['libgtk-3-0t64', 'libgtk-3-0'], ['libasound2t64', 'libasound2'], ['xvfb'], ['xvfb']],
      policy,
    ),
  ).toEqual(['libgtk-3-0t64', 'libasound2', 'xvfb']);
  expect(chooseNames([['libgtk-3-0t64', 'libgtk-3-0']], '')).toEqual(['libgtk-3-0']);
});
