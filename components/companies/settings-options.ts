import {
  countryOptions,
  currencyOptions,
  languageOptions,
  timezoneOptions,
} from '@/components/form/options'
import { paperSizes } from '@/lib/documents/model'
import type { currencyNames } from '@/lib/messages/en/currencies'
import type { settings } from '@/lib/messages/en/settings'
import { countryCodes } from '@/lib/platform/countries'

/** The lists of the settings form, made on the server. */
export function settingsOptions(t: typeof settings.company, names: typeof currencyNames) {
  return {
    countries: [{ value: '', label: t.noCountry }, ...countryOptions(countryCodes)],
    currencies: currencyOptions(names),
    languages: languageOptions,
    timezones: timezoneOptions(),
    papers: paperSizes.map(value => ({ value, label: t.papers[value] })),
  }
}

export type SettingsOptions = ReturnType<typeof settingsOptions>
