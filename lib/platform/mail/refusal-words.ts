/** What members are told where whoever runs this service has to do something, which the log tells. */
export const misconfigured =
  'The mail service is not set up right. Whoever runs this service has been told.'

/**
 * Why a mail is refused for good, and what to do about it where it is the recipient.
 * @param isOfRecipient where that is known; else it is read out of the words
 */
export function refusalWords(
  refuser: string,
  said: string,
  isOfRecipient = /`to`|recipient/i.test(said),
): string {
  const words = said.replace(/\s+/g, ' ').trim().slice(0, 200)
  const sentence = `${refuser} refused this mail: ${/[.!?…]$/.test(words) ? words : `${words}.`}`
  return isOfRecipient ? `${sentence} Check the address, then send it anew.` : sentence
}
