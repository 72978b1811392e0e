import { spawnSync } from 'node:child_process';

/** Whether a program that reads bibliographies is installed; says so when it is not, since its tests are left out. */
export function hasProgram(program: 'biber' | 'bibtex'): boolean {
  const isThere = spawnSync(program, ['--version']).status === 0;
  if (!isThere) {
    const wanted = { biber: 'biber', bibtex: 'texlive-binaries' }[program];
    process.stderr.write(
      `Left out: what ${program} reads, for want of it (Debian: apt-get install ${wanted}).\n`,
    );
  }
  return isThere;
}
