import { personName } from './names.ts';
import type { PaperPlan } from './paper-plan.ts';
import type { PaperText } from './paper-text.ts';
import { paragraph } from './prose.ts';
import { randomFor } from './random.ts';
import { titleFor } from './titles.ts';
import { topicOf } from './topics/index.ts';

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** TeX of a displayed formula after the first paragraph. */
  readonly formula?: string;
  /** Caption of a bar chart after the last paragraph, and its bars. */
  readonly figure?: {
    readonly caption: string;
    readonly bars: readonly { readonly label: string; readonly value: number }[];
  };
  readonly table?: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** The full text of a paper, before it becomes a PDF, a web page or Markdown. */
export interface Manuscript {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  readonly sections: readonly Section[];
  /** Cited in the text as [1], [2], … */
  readonly references: readonly string[];
}

const formulas = [
  '\\mathcal{L}(\\theta) = \\mathbb{E}_{x \\sim \\mathcal{D}} \\left[ -\\log p_\\theta(y \\mid x) \\right] + \\lambda \\lVert \\theta \\rVert_2^2',
  '\\hat{A}_t = \\sum_{l=0}^{T-t} (\\gamma \\lambda)^l \\, \\delta_{t+l}',
  '\\mathrm{softmax}\\left( \\frac{Q K^\\top}{\\sqrt{d_k}} \\right) V',
  'x_{t-1} = \\frac{1}{\\sqrt{\\alpha_t}} \\left( x_t - \\frac{1 - \\alpha_t}{\\sqrt{1 - \\bar{\\alpha}_t}} \\, \\epsilon_\\theta(x_t, t) \\right)',
];

/** Makes the whole paper; the same plan gives the same manuscript. */
export function manuscriptOf(plan: PaperPlan, text: PaperText): Manuscript {
  const random = randomFor(plan.key, 'manuscript');
  const topic = topicOf(plan.topic);
  const { title } = text;
  const references = Array.from({ length: random.int(14, 34) }, (_, at) => {
    const other = titleFor({ topic: plan.topic, key: random.int(0, 0x7fff_ffff) });
    return `${personName(random)}, ${personName(random)} and ${personName(random)}. ${other.text}. ${random.pick(['In Proceedings of ICML', 'In Proceedings of NeurIPS', 'In Proceedings of ICLR', 'arXiv preprint', 'In Proceedings of ACL', 'In Proceedings of CVPR'])}, ${2015 + ((at * 7) % 11)}.`;
  });
  const words = (count: number): string[] =>
    Array.from({ length: count }, () => paragraph(random, topic, title, references.length));
  const [one = '', two = '', three = ''] = random.sample(topic.datasets, 3);
  const metric = random.pick(topic.metrics);
  const score = (): number => random.int(380, 940) / 10;
  const name = title.system ?? 'Ours';
  const [objective = '', update = ''] = random.sample(formulas, 2);
  return {
    title: title.text,
    authors: text.authors.map((author) => author.name),
    abstract: text.abstract.replace(/\s+/g, ' '),
    references,
    sections: [
      { heading: 'Introduction', paragraphs: words(random.int(4, 6)) },
      { heading: 'Related Work', paragraphs: words(random.int(3, 4)) },
      { heading: 'Preliminaries', paragraphs: words(2), formula: objective },
      {
        heading: title.method,
        paragraphs: words(random.int(4, 6)),
        formula: update,
        figure: {
          caption: `${metric} on ${one} for different budgets.`,
          bars: ['Base', 'Tuned', 'Retrieval', 'Ensemble', name].map((label) => ({ label, value: score() })),
        },
      },
      {
        heading: 'Experiments',
        paragraphs: words(random.int(4, 7)),
        table: {
          caption: `Main results (${metric}).`,
          head: ['Method', one, two, three],
          rows: ['Base', 'Tuned', 'Ensemble', name].map((label) => [
            label,
            ...[0, 1, 2].map(() => score().toFixed(1)),
          ]),
        },
      },
      { heading: 'Ablation Study', paragraphs: words(random.int(2, 4)) },
      { heading: 'Limitations', paragraphs: words(random.int(1, 2)) },
      { heading: 'Conclusion', paragraphs: words(random.int(1, 2)) },
    ],
  };
}
