/** What stands in an address where our links have their token, however it is spelled. */
const tokenPath = /(\/(?:c|invitation|verify-address|reset-password)\/)[^\s/?#"']{40,}/gi
/** A signed token anywhere: ours all begin so. */
const token = /eyJ[\w-]{8,}(?:(?:\.|%2e)[\w%-]+){1,2}/gi

/** The text with `…` for whatever could be the token of a link: who reads a log must not be let in by it. */
export function withoutTokens(text: string): string {
  return text.replace(tokenPath, '$1…').replace(token, '…')
}
