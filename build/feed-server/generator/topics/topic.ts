/** The vocabulary of one field of research, from which titles and abstracts are put together. */
export interface Topic {
  readonly name: string;
  /** arXiv categories, the primary one first. */
  readonly categories: readonly string[];
  /** Share of all papers, relative to the other topics. */
  readonly weight: number;
  /** What is built, in title case without article: "Speculative Decoding". */
  readonly methods: readonly string[];
  /** What it is for, in title case: "Long-Context Inference". */
  readonly tasks: readonly string[];
  /** What is worked on, plural, in title case: "Large Language Models". */
  readonly subjects: readonly string[];
  /** Ends "However, existing approaches …". */
  readonly troubles: readonly string[];
  /** Ends "… that …": what the proposed method does. */
  readonly ideas: readonly string[];
  readonly datasets: readonly string[];
  readonly metrics: readonly string[];
  readonly keywords: readonly string[];
  /** Beginnings of names for systems: "Spec" in SpecFlow. */
  readonly stems: readonly string[];
}
