import type { PaperText } from './paper-text.ts';
import type { Random } from './random.ts';

export type Role = 'submitter' | 'author' | 'reader' | 'bot';

/** What somebody writes under a paper, in Markdown. */
export function commentBody(random: Random, role: Role, text: PaperText, isReply: boolean): string {
  const { system, method, task, subject } = text.title;
  const name = system ?? 'this work';
  if (role === 'bot') {
    return `This is an automated message from the [Librarian Bot](https://huggingface.co/librarian-bots). I found the following papers similar to this paper.\n\nThe following papers were recommended by the Semantic Scholar API\n\n* [A Survey of ${method}](https://huggingface.co/papers/2401.00001) (2024)\n* [${task} Revisited](https://huggingface.co/papers/2402.00002) (2024)\n\nPlease give a thumbs up to this comment if you found it helpful!`;
  }
  if (role === 'submitter') {
    const code = text.githubRepo === undefined ? '' : `\n\n👉 Code: ${text.githubRepo}`;
    return random.pick([
      `We are excited to share **${name}**!\r\n\r\n🔥 Key points:\r\n- ${method} for ${task}\r\n- works with any of today's ${subject}\r\n- no extra labels needed${code}`,
      `${text.summary}${code}`,
      `TL;DR: ${method} goes further than we thought.${code}`,
    ]);
  }
  if (role === 'author' || isReply) {
    return random.pick([
      `Thanks for the interest! Yes, the \`--seed\` matters a little; the spread over five runs is below 0.4 points.`,
      `Good catch, we will fix the typo in Table ${random.int(1, 6)} in the next version. The corrected value is **${random.int(40, 90)}.${random.int(0, 9)}**.`,
      `We have not tried that, but there is no reason why it should not work. You would only change\n\n\`\`\`python\nmodel.fit(x, steps=${random.int(2, 9)}00)  # a < b && b > c\n\`\`\`\n\nPlease tell us what you find!`,
      `@everyone the weights are online now 🤗`,
      `> does it scale?\n\nUp to ${random.int(2, 9)}0B parameters it does, see Appendix ${random.pick(['A', 'B', 'C'])}.`,
    ]);
  }
  return random.pick([
    `Great work! How does ${name} compare with plain ${method} when the budget is the same?`,
    `Impressive results. When will the code be released?`,
    `I read Section ${random.int(2, 5)} twice and still do not see why $\\lambda \\to 0$ should be the limit that matters. Could you explain?`,
    `Does this hold for ${subject} that were *not* instruction-tuned?`,
    `Nice paper 👏 Related: https://arxiv.org/abs/2305.14314`,
    `Le résultat du tableau ${random.int(1, 4)} est très surprenant, bravo !`,
    `我们复现了主要结果，差距在 0.3 以内。谢谢分享！`,
    `Small question: is the ${random.int(2, 8)}× speedup measured with <b>batch size 1</b> & FP16?`,
  ]);
}
