/** The words by which a paper came into a list: what it shares with others, what spoke for it and against it. */
export interface Reasons {
  readonly shared: readonly string[];
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}
