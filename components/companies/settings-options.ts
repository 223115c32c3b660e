import {
  countryOptions,
  currencyOptions,
  languageOptions,
  timezoneOptions,
} from '@/components/form/options'
import { taxCategoryOptions } from '@/components/form/tax-categories'
import { countryCodes } from '@/lib/platform/countries'

/** The lists of the settings form, made on the server. */
export function settingsOptions() {
  return {
    countries: [{ value: '', label: 'None' }, ...countryOptions(countryCodes)],
    currencies: currencyOptions(),
    languages: languageOptions,
    timezones: timezoneOptions(),
    taxCategories: taxCategoryOptions,
    papers: [
      { value: 'A4', label: 'A4' },
      { value: 'Letter', label: 'US Letter' },
    ],
  }
}

export type SettingsOptions = ReturnType<typeof settingsOptions>
