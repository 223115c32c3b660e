import { type Address, type DocumentLocale, documentLocales } from '@/lib/documents/model'
import { newId } from '@/lib/platform/ids'

export interface ClientFields {
  name: string
  contactName: string
  email: string
  phone: string
  billing: Address
  shipping: Address
  taxId: string
  /** Empty: the company's own; so with language and time zone. */
  currency: string
  language: '' | DocumentLocale
  timezone: string
  notes: string
}

export interface Client extends ClientFields {
  id: string
  version: number
  createdAt: Date
  deletedAt: Date | null
  /** What stood here about them is gone for good. */
  erasedAt: Date | null
}

export interface ClientRow {
  id: string
  name: string
  contactName: string
  email: string
  city: string
}

export interface ClientPage {
  rows: ClientRow[]
  older: string | null
  newer: string | null
}

/** What the editor's picker and the live preview need of a client. */
export interface ClientChoice {
  id: string
  name: string
  contactName: string
  email: string
  currency: string
  language: string
  taxId: string
  billing: Address
}

export const emptyAddress: Address = {
  line1: '',
  line2: '',
  city: '',
  region: '',
  postalCode: '',
  countryCode: '',
}

/** A stored language, or empty for one that no document can be written in. */
export function languageOf(text: string): '' | DocumentLocale {
  return documentLocales.find(locale => locale === text) ?? ''
}

/** Text as it is compared in search and sorting: no case, no accents, ASCII where Unicode allows. */
export function searchKeyOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const longestWord = 80

/** The words a client is found by: those of its name, contact and e-mail. */
export function searchWordsOf(client: {
  name: string
  contactName: string
  email: string
}): string[] {
  const key = searchKeyOf(`${client.name} ${client.contactName}`)
  const words = [
    ...key.split(/[^\p{L}\p{N}]+/u),
    key.split(' ')[0] ?? '',
    searchKeyOf(client.email),
  ]
  return [...new Set(words.map(word => word.slice(0, longestWord)).filter(word => word !== ''))]
}

/** The words of a search as typed; each must begin some word of the client. */
export function searchTermsOf(text: string): string[] {
  const key = searchKeyOf(text.replaceAll(/\p{C}/gu, ' '))
  const terms = key.includes('@') ? [key] : key.split(/[^\p{L}\p{N}]+/u)
  return terms
    .filter(term => term !== '')
    .slice(0, 5)
    .map(term => term.slice(0, longestWord))
}

/** An empty client form. Version 0 says that it is new. */
export function blankClient(): ClientFields & { id: string; version: number } {
  return {
    id: newId(),
    version: 0,
    name: '',
    contactName: '',
    email: '',
    phone: '',
    billing: emptyAddress,
    shipping: emptyAddress,
    taxId: '',
    currency: '',
    language: '',
    timezone: '',
    notes: '',
  }
}
