/** Languages the app itself speaks; the first is complete, and stands in for what another lacks. */
export const appLanguages = ['en'] as const

/**
 * The texts of an area, in the language of whoever reads. A component names the area it needs, so that a page carries no
 * other: `const t = useMessages(clients)`. Works on the server and in the browser alike.
 * @param english the area as `lib/messages/en` has it
 */
export function useMessages<Texts extends object>(english: Texts): Texts {
  return english
}
