import { describe, expect, it } from 'vitest';
import { makerFrom } from './maker.mjs';

describe('makerFrom', () => {
  it('makes nobody up', () => {
    expect(makerFrom({})).toEqual({
      maintainer: 'A local build of Offprint <root@localhost>',
      homepage: null,
      isKnown: false,
    });
  });

  it('takes what the environment says, the plainest first', () => {
    const github = {
      GITHUB_REPOSITORY_OWNER: 'someone',
      GITHUB_REPOSITORY: 'someone/offprint',
      GITHUB_SERVER_URL: 'https://github.com',
    };
    expect(makerFrom(github)).toEqual({
      maintainer: 'someone <someone@users.noreply.github.com>',
      homepage: 'https://github.com/someone/offprint',
      isKnown: true,
    });
    expect(makerFrom({ ...github, DEBEMAIL: 'ada@example.org', DEBFULLNAME: 'Ada' }).maintainer).toBe(
      'Ada <ada@example.org>',
    );
    expect(
      makerFrom({
        ...github,
        OFFPRINT_MAINTAINER: 'Eve <eve@example.org>',
        OFFPRINT_HOMEPAGE: 'https://e.org',
      }),
    ).toMatchObject({ maintainer: 'Eve <eve@example.org>', homepage: 'https://e.org' });
  });
});
