import {
  countrySpecs,
  electronicFormatIBAN,
  friendlyFormatIBAN,
  isValidBIC,
  ValidationErrorsIBAN,
  validateIBAN,
} from 'ibantools'
import { z } from 'zod'
import { isIsoDate } from './calendar'

/** The kinds of text the outside may send, shared by every noun's input.ts. */

const forbidden = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|\p{Bidi_Control}/u

/** One line or several: trimmed, NFC, no control characters. `longest` is in characters. */
export function textField(longest: number) {
  return z
    .string()
    .max(longest, `Use at most ${longest} characters.`)
    .refine(
      text => !forbidden.test(text),
      'Remove the invisible control characters that were pasted in.',
    )
    .transform(text => text.replaceAll('\r\n', '\n').normalize('NFC').trim())
}

/** The same, on one line. */
export function lineField(longest: number) {
  return textField(longest).transform(text => text.replaceAll(/\s+/g, ' '))
}

/** A line that must not be empty; `what` completes "Enter …". */
export function requiredLine(longest: number, what: string) {
  return lineField(longest).refine(text => text !== '', `Enter ${what}.`)
}

/** What somebody searches for. Addresses can be edited: what nobody can type is left out, never an error. */
export const searchField = z
  .string()
  .transform(text => text.replaceAll(/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]+/gu, ' ').trim())
  .pipe(z.string().max(100))

/** One plain address: no display name, no comma, no line break, so that it can never become two recipients. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .regex(
    /^[^\s\p{C}@,;:<>"()[\]\\]+@[^\s\p{C}@,;:<>"()[\]\\]+\.[^\s\p{C}@,;:<>"()[\]\\.]+$/u,
    'Enter one e-mail address, such as name@example.com.',
  )

export const optionalEmail = z.union([z.literal(''), emailField])

export const idField = z.uuid('This is not a valid id.').toLowerCase()

/** A token as it stands in an address of ours; whether we signed it is found out where it is used. */
export const tokenField = z
  .string()
  .regex(/^[\w.-]{1,1000}$/, 'This link is not complete. Open it again from the mail.')

export const isoDateField = z
  .string()
  .refine(
    text => isIsoDate(text) && text >= '1900-01-01' && text <= '2199-12-31',
    'Enter a date that exists, such as 2026-11-20.',
  )

/** A decimal in its plain form, such as -1250.5: digits, one point, no grouping. */
export const decimalField = z
  .string()
  .regex(/^-?\d{1,13}(\.\d{1,6})?$/, 'Enter a number such as 1250.50, with at most 6 decimals.')

export const percentField = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,4})?$/, 'Enter a percentage such as 8.875, with at most 4 decimals.')

/** ISO 3166-1 alpha-2, or empty. */
export const countryField = z.string().regex(/^([A-Z]{2})?$/, 'Choose a country from the list.')

/** An IBAN with the length and check digits of its country, in groups of four; or empty. */
export const ibanField = lineField(42)
  .superRefine((text, context) => {
    const problem = text === '' ? null : ibanProblem(text)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
  .transform(text => friendlyFormatIBAN(text) ?? text)

/** An ISO 9362 code in capitals, or empty. */
export const bicField = lineField(11)
  .transform(text => text.toUpperCase())
  .refine(
    text => text === '' || isValidBIC(text),
    'A BIC has 8 or 11 letters and digits, such as “AIBKIE2D”.',
  )

function ibanProblem(text: string): string | null {
  const iban = text.replaceAll(' ', '').toUpperCase()
  const country = iban.slice(0, 2)
  const { errorCodes } = validateIBAN(iban)
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry))
    return `“${country}” is no country with IBANs. Begin with the two letters of its country, or use the account number.`
  const length = countrySpecs[country]?.chars
  if (length && /^[A-Z0-9]+$/.test(iban) && iban.length !== length)
    return `An IBAN of ${country} has ${length} letters and digits, this one ${iban.length}. Check it against the bank’s.`
  return errorCodes.length > 0 || electronicFormatIBAN(iban) !== iban
    ? 'This IBAN has a typing error. Check each digit.'
    : null
}
