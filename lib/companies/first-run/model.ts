/** The three steps in which a new company is set up; each can be skipped, and none comes twice. */
export const firstRunSteps = ['company', 'brand', 'first_document', 'done'] as const
export type FirstRunStep = (typeof firstRunSteps)[number]

/** The steps somebody takes, in order. */
export const stepsToTake = ['company', 'brand', 'first_document'] as const
export type StepToTake = (typeof stepsToTake)[number]

/** What comes after a step. */
export function stepAfter(step: StepToTake): FirstRunStep {
  return firstRunSteps[firstRunSteps.indexOf(step) + 1] ?? 'done'
}

/** A step as it is stored; anything else is over. */
export function stepOf(text: string): FirstRunStep {
  return firstRunSteps.find(step => step === text) ?? 'done'
}
