import type { PaymentBlock } from './blocks'
import type { DocumentLocale } from './model'
import { fill } from './text'
import { wordsOf } from './words'

/** What paper says in short is said in full on the page and in the mails that lead to it. */
interface ClientWords {
  /** Whose account it is; null: as on paper. */
  accountHolder: string | null
  zone: string
}

const english: ClientWords = { accountHolder: 'Account holder', zone: '{moment} ({city} time)' }

const words: Record<DocumentLocale, ClientWords> = {
  'en-US': english,
  'en-GB': english,
  de: { accountHolder: null, zone: '{moment} (Ortszeit {city})' },
  fr: { accountHolder: null, zone: '{moment} (heure locale à {city})' },
  es: { accountHolder: null, zone: '{moment} (hora local, {city})' },
  it: { accountHolder: null, zone: '{moment} (ora locale, {city})' },
  nl: { accountHolder: null, zone: '{moment} (plaatselijke tijd, {city})' },
  pl: { accountHolder: null, zone: '{moment} (czas lokalny, {city})' },
  cs: { accountHolder: null, zone: '{moment} (místní čas, {city})' },
}

/** The rows of an account, with its holder named as one. */
export function accountRowsOf(
  rows: PaymentBlock['rows'],
  locale: DocumentLocale,
): PaymentBlock['rows'] {
  const short = wordsOf(locale).payment.name
  const holder = words[locale].accountHolder ?? short
  return rows.map(row => (row.label === short ? { ...row, label: holder } : row))
}

/** A moment with the city whose clocks it was read from, such as "Nov 20, 2026, 5:21 PM (New York time)". */
export function momentInZone(moment: string, timezone: string, locale: DocumentLocale): string {
  const city = cityOf(timezone)
  return city === '' ? `${moment} (${timezone})` : fill(words[locale].zone, { moment, city })
}

/** Zones are named after a city, but for those that are named after no place. */
function cityOf(timezone: string): string {
  const [area = '', ...places] = timezone.split('/')
  if (area === 'Etc') return ''
  return places.at(-1)?.replaceAll('_', ' ') ?? ''
}
