import { describe, expect, test } from 'vitest'
import { companyInput, linkLifetimesInput, numberingInput, termsInput } from './input'

const forms = {
  company: {
    schema: companyInput,
    whole: {
      version: 1,
      name: 'North Studio',
      slug: 'North-Studio ',
      email: '',
      address: '1 Quay\r\nCork',
      countryCode: 'IE',
      taxInfo: '',
      registrationNumber: 'CRO 612345',
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
    },
  },
  numbering: {
    schema: numberingInput,
    whole: {
      version: 1,
      invoicePrefix: 'INV-',
      quotePrefix: '',
      creditNotePrefix: '',
      receiptPrefix: '',
      numberPadding: '4',
      yearlyReset: false,
    },
  },
  terms: {
    schema: termsInput,
    whole: {
      version: 1,
      taxLabel: 'VAT',
      defaultTaxCategory: 'S',
      defaultTaxRate: '23',
      defaultNotes: '',
      defaultTerms: '',
      paymentTermsDays: '14',
    },
  },
  links: {
    schema: linkLifetimesInput,
    whole: { version: 1, invoiceLinkDays: '180', quoteLinkDays: 0 },
  },
} as const

function problemsOf(form: keyof typeof forms, changes: Record<string, unknown>): string[] {
  const { schema, whole } = forms[form]
  const parsed = schema.safeParse({ ...whole, ...changes })
  return [...new Set(parsed.error?.issues.map(issue => issue.path.join('.')))]
}

describe('the settings of a company', () => {
  test('are tidied: slug in lower case, days as a number, one kind of line break', () => {
    expect(companyInput.parse(forms.company.whole)).toMatchObject({
      slug: 'north-studio',
      address: '1 Quay\nCork',
    })
    expect(termsInput.parse(forms.terms.whole).paymentTermsDays).toBe(14)
    expect(numberingInput.parse(forms.numbering.whole).numberPadding).toBe(4)
    expect(linkLifetimesInput.parse(forms.links.whole).invoiceLinkDays).toBe(180)
  })

  test('drop what does not belong to them, such as an id', () => {
    expect(companyInput.parse({ ...forms.company.whole, id: 'x' })).not.toHaveProperty('id')
  })

  test('come each with fields of its own, so that no page overwrites another', () => {
    const names = Object.values(forms).flatMap(({ whole }) => Object.keys(whole))
    const shared = names.filter((name, index) => names.indexOf(name) !== index)
    expect([...new Set(shared)]).toEqual(['version'])
  })

  test.each([
    ['company', { name: ' ' }, 'name'],
    ['company', { slug: 'api' }, 'slug'],
    ['company', { email: 'a@b.example, c@d.example' }, 'email'],
    ['company', { currency: 'XXX' }, 'currency'],
    ['company', { timezone: '+01:00' }, 'timezone'],
    ['company', { locale: 'xx' }, 'locale'],
    ['terms', { paymentTermsDays: '366' }, 'paymentTermsDays'],
    ['terms', { paymentTermsDays: '1.5' }, 'paymentTermsDays'],
    ['terms', { paymentTermsDays: 'soon' }, 'paymentTermsDays'],
    ['terms', { defaultTaxRate: '' }, 'defaultTaxRate'],
    ['terms', { defaultTaxRate: '-3' }, 'defaultTaxRate'],
    ['links', { invoiceLinkDays: '0' }, 'invoiceLinkDays'],
    ['links', { invoiceLinkDays: '3651' }, 'invoiceLinkDays'],
    ['links', { quoteLinkDays: '-1' }, 'quoteLinkDays'],
    ['links', { quoteLinkDays: '2.5' }, 'quoteLinkDays'],
    ['numbering', { invoicePrefix: '{DD}' }, 'invoicePrefix'],
    ['numbering', { receiptPrefix: '{MM}-', yearlyReset: true }, 'receiptPrefix'],
    ['numbering', { numberPadding: '0' }, 'numberPadding'],
    ['numbering', { numberPadding: '10' }, 'numberPadding'],
  ] as const)('of %s are refused with %j', (form, changes, field) => {
    expect(problemsOf(form, changes)).toEqual([field])
  })

  test('need no rate where the category has none', () => {
    expect(problemsOf('terms', { defaultTaxCategory: 'O', defaultTaxRate: '' })).toEqual([])
  })
})

describe('an IBAN', () => {
  test.each([
    ['DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
    ['gb29nwbk60161331926819', 'GB29 NWBK 6016 1331 9268 19'],
    ['MT84MALT011000012345MTLCAST001S', 'MT84 MALT 0110 0001 2345 MTLC AST0 01S'],
    ['NO9386011117947', 'NO93 8601 1117 947'],
    ['FR1420041010050500013M02606', 'FR14 2004 1010 0505 0001 3M02 606'],
    ['IT60X0542811101000000123456', 'IT60 X054 2811 1010 0000 0123 456'],
    ['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
    ['PL61109010140000071219812874', 'PL61 1090 1014 0000 0712 1981 2874'],
    ['CZ6508000000192000145399', 'CZ65 0800 0000 1920 0014 5399'],
    ['BE68539007547034', 'BE68 5390 0754 7034'],
    ['ES9121000418450200051332', 'ES91 2100 0418 4502 0005 1332'],
    ['AT611904300234573201', 'AT61 1904 3002 3457 3201'],
    ['CH9300762011623852957', 'CH93 0076 2011 6238 5295 7'],
    ['IE29AIBK93115212345678', 'IE29 AIBK 9311 5212 3456 78'],
    ['', ''],
  ])('%s is taken as %s', (iban, kept) => {
    expect(companyInput.parse({ ...forms.company.whole, iban }).iban).toBe(kept)
  })

  test.each([
    ['DE89 3704 0044 0532 0130 01', 'typing error'],
    ['DE98 3704 0044 0532 0130 00', 'typing error'],
    ['GB29NWBK60161331926891', 'typing error'],
    ['DE89 3704 0044 0532 0130 0', 'has 22 letters and digits, this one 21'],
    ['DE89 3704 0044 0532 0130 000', 'has 22 letters and digits, this one 23'],
    ['XY89 3704 0044 0532 0130 00', 'no country with IBANs'],
    ['1234', 'no country with IBANs'],
    ['DE89-3704-0044-0532-0130-00', 'typing error'],
    ['DE89 3704 0044 0532 O130 00', 'typing error'],
  ])('%s is refused: %s', (iban, words) => {
    const parsed = companyInput.safeParse({ ...forms.company.whole, iban })
    expect(parsed.error?.issues[0]?.message).toContain(words)
  })
})

describe('a BIC', () => {
  test.each([
    ['aibkie2d', 'AIBKIE2D'],
    ['DEUTDEFF500', 'DEUTDEFF500'],
    ['', ''],
  ])('%s is taken as %s', (bic, kept) => {
    expect(companyInput.parse({ ...forms.company.whole, bic }).bic).toBe(kept)
  })

  test.each(['AIBK', 'AIBKIE2D5', 'AIBKXX2D', 'AIBKIE2D 00', '12345678'])('%s is refused', bic => {
    expect(problemsOf('company', { bic })).toEqual(['bic'])
  })
})
