/** What somebody looks with: the browsers and systems keep their names. */
export const browsers = {
  on: (browser: string, system: string) => `${browser} on ${system}`,
  someOn: (system: string) => `A browser on ${system}`,
} as const
