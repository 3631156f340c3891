/** Who set the extension up: it decides what the welcome page speaks of besides what concerns everybody. Kept nowhere. */
export const AUDIENCES = ['family', 'shopper', 'reporter'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What only some people are told. */
const OWN_STEPS = { family: 'agreement', shopper: 'search', reporter: 'reporting' } as const;

export type Step = 'start' | 'sees' | 'permissions' | 'limits' | 'practice' | (typeof OWN_STEPS)[Audience] | 'help';

const BEFORE = ['start', 'sees', 'permissions', 'limits', 'practice'] as const;
const AFTER = ['help'] as const;

/** The steps of the welcome page in their order. @param audience null: not told */
export function stepsFor(audience: Audience | null): readonly Step[] {
  return audience === null ? [...BEFORE, ...AFTER] : [...BEFORE, OWN_STEPS[audience], ...AFTER];
}

/** The step that the fragment of an address names (`#practice`); null when it names none. */
export function stepOf(hash: string): Step | null {
  if (hash === '') return 'start';
  return AUDIENCES.flatMap(stepsFor).find((step) => hash === `#${step}`) ?? null;
}

/** For whom alone a step is; null: for everybody. */
export function audienceOf(step: Step): Audience | null {
  return AUDIENCES.find((audience) => OWN_STEPS[audience] === step) ?? null;
}
