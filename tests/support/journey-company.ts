/** A second company beside the sample, where the sample's admin works too. */
export const secondCompanyName = 'Northlight Studio'

/** Its client, whom nobody else may see. */
export const foreignClient = {
  id: '01890000-0000-7000-8000-9000000000c1',
  name: 'Lantern Press',
} as const
