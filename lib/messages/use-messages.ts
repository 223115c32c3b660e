/** The language the app speaks: complete, so that it stands in for what another one lacks. */
export const appLanguage = 'en'

/**
 * The texts of an area, in the language of whoever reads. A component names the area it needs, so that a page carries no
 * other: `const t = useMessages(clients)`. Works on the server and in the browser alike.
 * @param english the area as `lib/messages/en` has it
 */
export function useMessages<Texts extends object>(english: Texts): Texts {
  return english
}
