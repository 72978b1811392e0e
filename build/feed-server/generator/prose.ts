import type { Random } from './random.ts';
import type { Title } from './titles.ts';
import type { Topic } from './topics/topic.ts';

/** One paragraph of a paper's body, four to seven sentences, with citations in brackets. */
export function paragraph(random: Random, topic: Topic, title: Title, references: number): string {
  return random.sample(sentences(random, topic, title, references), random.int(4, 7)).join(' ');
}

function sentences(random: Random, topic: Topic, title: Title, references: number): string[] {
  const citation = (): string => `[${random.int(1, references)}]`;
  const keyword = random.pick(topic.keywords);
  const method = random.pick(topic.methods).toLowerCase();
  const dataset = random.pick(topic.datasets);
  const name = title.system ?? 'our method';
  return [
    `Earlier work on ${keyword} ${citation()} assumes that the data are clean and that the budget is known in advance.`,
    `This is closely related to ${method} ${citation()}, although the two were developed for different reasons.`,
    `Existing systems ${random.pick(topic.troubles)}.`,
    `Our variant ${random.pick(topic.ideas)}.`,
    `On ${dataset} the difference amounts to ${random.int(1, 19)}.${random.int(0, 9)} points, which is larger than the deviation over ${random.int(3, 8)} seeds.`,
    `We follow the protocol of ${citation()} and report ${random.pick(topic.metrics)} averaged over ${random.int(3, 10)} runs.`,
    `A closer look at the failures shows that ${random.int(11, 64)}% of them have a single cause.`,
    `It would be tempting to conclude that ${keyword} explains the gain; the ablation below says otherwise.`,
    `Training took ${random.int(6, 96)} hours on ${random.pick(['8', '16', '32', '64'])} accelerators, most of it spent on ${method}.`,
    `For a fair comparison every baseline was tuned with the same number of trials ${citation()}.`,
    `Formally, let x be an input, y its label and p the distribution that the model assigns to y.`,
    `${title.subject} behave differently here: their ${random.pick(topic.metrics)} first drops and then recovers.`,
    `The second stage of ${name} reuses the statistics of the first and therefore costs almost nothing.`,
    `We leave the question whether the same holds for ${random.pick(topic.tasks).toLowerCase()} to future work.`,
    `In contrast to ${citation()}, no additional labels are needed.`,
    `Removing ${keyword} costs ${random.int(1, 9)}.${random.int(0, 9)} points, removing ${random.pick(topic.keywords)} less than one.`,
    `Figure ${random.int(1, 5)} shows how the two quantities move together until the budget is exhausted.`,
    `This agrees with what ${citation()} report for much smaller models.`,
    `The remaining error is dominated by rare cases, for which no method that we know of does better.`,
    `Note that ${name} never sees the test distribution, not even through its hyperparameters.`,
    `A practitioner may therefore start from the default setting and change only the learning rate.`,
    `We found ${keyword} to be sensitive to the order of the examples ${citation()}, and shuffle them at every epoch.`,
  ];
}
