import type { Address, DocumentLocale } from './model'
import { cleanLine } from './text'

/** The lines of a postal address in the order its country writes them; empty parts leave no trace. */
export function addressLines(address: Address, locale: DocumentLocale): string[] {
  const country = countryName(address.countryCode, locale)
  return [cleanLine(address.line1), cleanLine(address.line2), cityLine(address), country].filter(
    line => line !== '',
  )
}

const cityFirst = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'SG', 'ZA'])

function cityLine(address: Address): string {
  const city = cleanLine(address.city)
  const region = cleanLine(address.region)
  const postalCode = cleanLine(address.postalCode)
  const country = address.countryCode.toUpperCase()
  if (country === 'US') {
    return joined(', ', [city, joined(' ', [region, postalCode])])
  }
  if (cityFirst.has(country)) return joined(' ', [city, region, postalCode])
  return joined(', ', [joined(' ', [postalCode, city]), region])
}

function joined(separator: string, parts: string[]): string {
  return parts.filter(part => part !== '').join(separator)
}

function countryName(code: string, locale: DocumentLocale): string {
  if (!/^[A-Z]{2}$/i.test(code)) return ''
  const name = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  return cleanLine(name.of(code.toUpperCase()) ?? '')
}
