import {
  countryOptions,
  currencyOptions,
  languageOptions,
  timezoneOptions,
} from '@/components/form/options'
import type { ComboboxOption } from '@/components/ui/combobox'
import type { clients } from '@/lib/messages/en/clients'
import type { currencyNames } from '@/lib/messages/en/currencies'
import { countryCodes } from '@/lib/platform/countries'

export interface ClientFormOptions {
  countries: ComboboxOption[]
  currencies: ComboboxOption[]
  languages: ComboboxOption[]
  timezones: ComboboxOption[]
}

/** The lists of the client form, made on the server; each begins with "the company's own". */
export function clientFormOptions(
  t: typeof clients.form,
  names: typeof currencyNames,
): ClientFormOptions {
  const own: ComboboxOption = { value: '', label: t.asCompany }
  return {
    countries: [{ value: '', label: t.noCountry }, ...countryOptions(countryCodes)],
    currencies: [own, ...currencyOptions(names)],
    languages: [own, ...languageOptions],
    timezones: [own, ...timezoneOptions()],
  }
}
