import type { ComboboxOption } from '@/components/ui/combobox'
import type { currencyNames } from '@/lib/messages/en/currencies'
import { currencies } from '@/lib/money/currencies'
import { formatLocales } from '@/lib/money/locale'

/** Every currency on offer, by code and name. */
export function currencyOptions(names: typeof currencyNames): ComboboxOption[] {
  return currencies.map(({ code }) => ({
    value: code,
    label: `${code} · ${currencyName(code, names)}`,
  }))
}

/** What a currency is called, its code where nobody knows. */
export function currencyName(code: string, names: Readonly<Record<string, string>>): string {
  return names[code] ?? code
}

/** Every time zone this machine knows. */
export function timezoneOptions(): ComboboxOption[] {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return [...new Set(zones)].map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** Countries by their English names. */
export function countryOptions(codes: readonly string[]): ComboboxOption[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return codes
    .map(code => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Every language documents can be written in, by its English name. */
export const languageOptions: ComboboxOption[] = formatLocales.map(value => ({
  value,
  label: languageNames().of(value) ?? value,
}))

function languageNames(): Intl.DisplayNames {
  return new Intl.DisplayNames('en', {
    type: 'language',
    languageDisplay: 'standard',
    style: 'short',
  })
}
