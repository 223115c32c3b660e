import type { ClientFields } from '@/lib/clients/model'
import { documentLocales } from '@/lib/documents/model'
import { countryCodeIn } from '../countries/model'
import { fieldWord } from '../fields/model'
import type { ImportKind } from '../model'

/** A client that exists, as far as rows are compared with it. */
export interface KnownClient {
  id: string
  name: string
  email: string
}

/** A row as the client form would send it; whether it may be so is found out where it is parsed. */
export function clientFormOf(
  cells: Readonly<Record<string, string>>,
): Omit<ClientFields, 'language'> & { language: string } {
  const text = (key: string) => cells[key] ?? ''
  const person = `${text('firstName').trim()} ${text('lastName').trim()}`.trim()
  const contactName = text('contactName').trim() || person
  const name = (text('name') || text('clientName')).trim()
  const side = (of: 'billing' | 'shipping') => ({
    line1: text(`${of}Line1`),
    line2: text(`${of}Line2`),
    city: text(`${of}City`),
    region: text(`${of}Region`),
    postalCode: text(`${of}PostalCode`),
    countryCode: countryCodeIn(text(`${of}CountryCode`)),
  })
  return {
    name: name || contactName || text('email').trim(),
    contactName: contactName === name ? '' : contactName,
    email: text('email'),
    phone: text('phone'),
    billing: side('billing'),
    shipping: side('shipping'),
    taxId: text('taxId'),
    currency: text('currency').trim().toUpperCase(),
    language: localeIn(text('language')),
    timezone: text('timezone').trim(),
    notes: text('notes'),
  }
}

function localeIn(cell: string): string {
  const text = cell.trim()
  return documentLocales.find(each => each.toLowerCase() === text.toLowerCase()) ?? text
}

/** What a field of a parsed form is called in a sentence about its row. */
export function sentenceAbout(
  kind: ImportKind,
  path: readonly PropertyKey[],
  message: string,
): string {
  const [first = '', second] = path.map(String)
  const key =
    second === undefined ? first : `${first}${second.charAt(0).toUpperCase()}${second.slice(1)}`
  const word = fieldWord(kind, key)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${message}`
}

/** A name as two rows about the same client write it. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Whether two are the same client: the same name, and no other e-mail. */
export function isSameClient(
  one: Pick<KnownClient, 'name' | 'email'>,
  other: Pick<KnownClient, 'name' | 'email'>,
): boolean {
  const [first, second] = [one.email.toLowerCase(), other.email.toLowerCase()]
  return (
    nameKeyOf(one.name) === nameKeyOf(other.name) &&
    (first === second || first === '' || second === '')
  )
}

/** Whose an invoice is: the client of its name, else the only one with its e-mail; null for nobody yet. */
export function clientOfInvoice(
  wanted: Pick<KnownClient, 'name' | 'email'>,
  known: readonly KnownClient[],
): KnownClient | null {
  const named = known.filter(each => nameKeyOf(each.name) === nameKeyOf(wanted.name))
  const email = wanted.email.toLowerCase()
  const both = named.find(each => each.email.toLowerCase() === email)
  const [first] = named
  if (both ?? first) return both ?? first ?? null
  const mailed = email === '' ? [] : known.filter(each => each.email.toLowerCase() === email)
  const [only] = mailed
  return mailed.length === 1 && only ? only : null
}
