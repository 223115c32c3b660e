/** The languages amounts and dates can be written in; their signs and words are frozen in this repository. */
export const formatLocales = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs'] as const
export type FormatLocale = (typeof formatLocales)[number]

/** Keeps an amount or a date in one piece at the end of a line. */
export const noBreakSpace = '\u00a0'
