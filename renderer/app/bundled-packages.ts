/** A package of others that is part of the bundles. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** What the build wrote down about the packages that it bundled; `null` when it wrote nothing. */
export async function bundledPackages(): Promise<readonly BundledPackage[] | null> {
  const answer = await fetch('./third-party.json');
  if (!answer.ok) return null;
  const packages: readonly BundledPackage[] = await answer.json();
  return packages;
}
