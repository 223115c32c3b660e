import { describe, expect, test } from 'vitest'
import { companySettingsInput } from './input'

const whole = {
  version: 1,
  name: 'North Studio',
  slug: 'North-Studio ',
  email: '',
  address: '1 Quay\r\nCork',
  countryCode: 'IE',
  taxInfo: '',
  taxLabel: 'VAT',
  defaultTaxCategory: 'S',
  defaultTaxRate: '23',
  defaultNotes: '',
  defaultTerms: '',
  paymentTermsDays: '14',
  invoiceLinkDays: '180',
  quoteLinkDays: 0,
  invoicePrefix: 'INV-',
  quotePrefix: '',
  creditNotePrefix: '',
  receiptPrefix: '',
  yearlyReset: false,
  currency: 'EUR',
  timezone: 'Europe/Dublin',
  locale: 'en-GB',
  paper: 'A4',
  bankAccountName: '',
  bankName: '',
  iban: '',
  bic: '',
  accountNumber: '',
  routingNumber: '',
}

function problemsOf(changes: Record<string, unknown>): string[] {
  const parsed = companySettingsInput.safeParse({ ...whole, ...changes })
  return [...new Set(parsed.error?.issues.map(issue => issue.path.join('.')))]
}

describe('the settings of a company', () => {
  test('are tidied: slug in lower case, days as a number, one kind of line break', () => {
    const parsed = companySettingsInput.parse(whole)
    expect(parsed).toMatchObject({
      slug: 'north-studio',
      paymentTermsDays: 14,
      invoiceLinkDays: 180,
      address: '1 Quay\nCork',
    })
  })

  test('drop what does not belong to them, such as an id', () => {
    expect(companySettingsInput.parse({ ...whole, id: 'x' })).not.toHaveProperty('id')
  })

  test.each([
    ['DE89 3704 0044 0532 0130 00'],
    ['gb29nwbk60161331926819'],
    ['MT84MALT011000012345MTLCAST001S'],
    ['NO9386011117947'],
    [''],
  ])('take the IBAN %s', iban => {
    expect(problemsOf({ iban })).toEqual([])
  })

  test.each([
    ['DE89 3704 0044 0532 0130 01'],
    ['DE98 3704 0044 0532 0130 00'],
    ['GB29NWBK60161331926891'],
    ['1234'],
    ['DE89-3704-0044-0532-0130-00'],
  ])('find the error in the IBAN %s', iban => {
    expect(problemsOf({ iban })).toEqual(['iban'])
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ slug: 'api' }, 'slug'],
    [{ email: 'a@b.example, c@d.example' }, 'email'],
    [{ paymentTermsDays: '366' }, 'paymentTermsDays'],
    [{ paymentTermsDays: '1.5' }, 'paymentTermsDays'],
    [{ paymentTermsDays: 'soon' }, 'paymentTermsDays'],
    [{ invoiceLinkDays: '0' }, 'invoiceLinkDays'],
    [{ invoiceLinkDays: '3651' }, 'invoiceLinkDays'],
    [{ quoteLinkDays: '-1' }, 'quoteLinkDays'],
    [{ quoteLinkDays: '2.5' }, 'quoteLinkDays'],
    [{ currency: 'XXX' }, 'currency'],
    [{ timezone: '+01:00' }, 'timezone'],
    [{ bic: 'AIBK' }, 'bic'],
    [{ invoicePrefix: '{DD}' }, 'invoicePrefix'],
    [{ receiptPrefix: '{MM}-', yearlyReset: true }, 'receiptPrefix'],
    [{ defaultTaxRate: '' }, 'defaultTaxRate'],
    [{ defaultTaxRate: '-3' }, 'defaultTaxRate'],
  ])('are refused with %j', (changes, field) => {
    expect(problemsOf(changes)).toEqual([field])
  })

  test('need no rate where the category has none', () => {
    expect(problemsOf({ defaultTaxCategory: 'O', defaultTaxRate: '' })).toEqual([])
  })
})
