import {
  type DraftOptions,
  defaultFamily,
  familiesFor,
  type Known,
  refuseFamily,
  refuseId,
  refusePack,
} from './draft-rule.ts';

/** Puts a question to the person and gives back what is written, without spaces around it. */
export type Ask = (question: string) => Promise<string>;

/**
 * Ask for everything that a new rule needs, one by one; each question comes again until its answer can be used.
 * @param tell shows why an answer cannot be used
 */
export async function askForRule(ask: Ask, tell: (line: string) => void, known: Known): Promise<DraftOptions> {
  const askUntil = async (question: string, usual: string, refuse: (answer: string) => string | null) => {
    for (;;) {
      const answer = (await ask(`${question}${usual ? ` [${usual}]` : ''}: `)) || usual;
      const problem = refuse(answer);
      if (problem === null) return answer;
      tell(problem);
    }
  };
  const pack = await askUntil(`Pack (${known.packs.join(', ')})`, '', (answer) => refusePack(answer, known));
  const id = await askUntil('Name of the rule, what was seen, as in "sold-without-prescription"', '', (answer) =>
    refuseId(answer, known),
  );
  const side = await askUntil('Does it speak for a warning, or against one?', 'for', (answer) =>
    ['for', 'against'].includes(answer) ? null : 'Write "for" or "against".',
  );
  const stance = side === 'for' ? 'for' : 'against';
  tell(`Families: ${familiesFor(stance, known).join(', ')}`);
  const family = await askUntil('Family, the kind of sign', defaultFamily(stance), (answer) =>
    refuseFamily(answer, stance, known),
  );
  return { pack, id, family, stance };
}
