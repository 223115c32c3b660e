import {
  countryOptions,
  currencyOptions,
  languageOptions,
  timezoneOptions,
} from '@/components/form/options'
import type { ComboboxOption } from '@/components/ui/combobox'
import { countryCodes } from '@/lib/platform/countries'

export interface ClientFormOptions {
  countries: ComboboxOption[]
  currencies: ComboboxOption[]
  languages: ComboboxOption[]
  timezones: ComboboxOption[]
}

/** The lists of the client form, made on the server; each begins with "the company's own". */
export function clientFormOptions(): ClientFormOptions {
  const own: ComboboxOption = { value: '', label: 'As the company' }
  return {
    countries: [{ value: '', label: 'None' }, ...countryOptions(countryCodes)],
    currencies: [own, ...currencyOptions()],
    languages: [own, ...languageOptions],
    timezones: [own, ...timezoneOptions()],
  }
}
