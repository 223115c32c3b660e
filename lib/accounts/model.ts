/** What a link about an account is for; each opens its own purpose and no other. */
export const accountLinkPurposes = [
  'verification',
  'password_reset',
  'email_change',
  /** Mailed to an address that was changed: whoever did not want that takes it back. */
  'email_return',
] as const
export type AccountLinkPurpose = (typeof accountLinkPurposes)[number]

/** How long each works, in minutes. */
export const accountLinkMinutes = {
  verification: 24 * 60,
  password_reset: 30,
  email_change: 60,
  email_return: 72 * 60,
} as const satisfies Record<AccountLinkPurpose, number>

/** Whoever is signed in, and changes their own account. */
export interface AccountHolder {
  userId: string
  sessionId: string
  email: string
}

/** One of the browsers somebody is signed in with. */
export interface AccountSession {
  id: string
  browser: NamedBrowser
  /** Empty where it is not known. */
  address: string
  since: Date
  /** The one that asks. */
  isThis: boolean
}

/** "Firefox", "Linux"; each empty where it does not tell. */
export interface NamedBrowser {
  name: string
  system: string
}

/** What a person sees of their own account. */
export interface Account {
  name: string
  email: string
  isProved: boolean
  sessions: AccountSession[]
  /** Null while it is off. */
  secondFactor: { since: Date; codesLeft: number } | null
}

/** What a browser calls itself, for somebody to recognise it. A system alone says nothing. */
export function browserOf(userAgent: string): NamedBrowser {
  const name = nameIn(browsers, userAgent)
  return { name, system: name === '' ? '' : nameIn(systems, userAgent) }
}

/** The same as mails say it: "Firefox on Linux"; empty where it does not tell. */
export function browserNameOf(userAgent: string): string {
  const { name, system } = browserOf(userAgent)
  return system === '' ? name : `${name} on ${system}`
}

type Named = readonly (readonly [mark: RegExp, name: string])[]

// Most claim to be others too: the first that fits is the one.
const browsers: Named = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: Named = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

function nameIn(names: Named, userAgent: string): string {
  return names.find(([mark]) => mark.test(userAgent))?.[1] ?? ''
}
