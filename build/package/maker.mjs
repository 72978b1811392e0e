/**
 * Who answers for a package, and where it comes from. Nobody's address is made up: a package built at home says so.
 * @param {NodeJS.ProcessEnv} env OFFPRINT_MAINTAINER is "Name <address>", OFFPRINT_HOMEPAGE an address; otherwise Debian's
 *   own DEBFULLNAME and DEBEMAIL count, or the repository in which GitHub runs the build
 * @returns {{ maintainer: string, homepage: string | null, isKnown: boolean }}
 */
export function makerFrom(env) {
  const { OFFPRINT_MAINTAINER, DEBFULLNAME, DEBEMAIL, GITHUB_REPOSITORY_OWNER: owner } = env;
  const named =
    OFFPRINT_MAINTAINER ||
    (DEBEMAIL && `${DEBFULLNAME || DEBEMAIL} <${DEBEMAIL}>`) ||
    (owner && `${owner} <${owner}@users.noreply.github.com>`);
  const repository = env.GITHUB_REPOSITORY && `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  return {
    maintainer: named || 'A local build of Offprint <root@localhost>',
    homepage: env.OFFPRINT_HOMEPAGE || repository || null,
    isKnown: Boolean(named),
  };
}
