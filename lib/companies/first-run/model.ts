/** The three steps in which a new company is set up; each can be skipped, and none comes twice. */
export const firstRunSteps = ['company', 'brand', 'first_document', 'done'] as const
export type FirstRunStep = (typeof firstRunSteps)[number]
