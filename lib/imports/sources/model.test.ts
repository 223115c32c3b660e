import { describe, expect, test } from 'vitest'
import { mappingProblem } from '../fields/model'
import { guessMapping, headKeyOf, sourceName, sourceOf } from './model'

const files = [
  [
    'Pixel Crafte Billing',
    'clients',
    'name,contact name,e-mail,phone,billing line 1,billing line 2,billing city,billing region,billing postal code,billing country,tax id,currency,language,time zone,notes,created on',
  ],
  [
    'Pixel Crafte Billing',
    'invoices',
    'number,kind,status,client,issued on,due on,currency,total,paid,credited,open',
  ],
  [
    'Invoice Ninja',
    'clients',
    'Client Name,Balance,Paid to Date,Currency,Website,Private Notes,Street,Apt/Suite,City,State/Province,Postal Code,Country,VAT Number,ID Number,Public Notes,Client Phone,First Name,Last Name,Email,Phone',
  ],
  [
    'Invoice Ninja',
    'invoices',
    'Invoice Number,Amount,Balance,Client,Discount,PO Number,Date,Due Date,Terms,Status,Public Notes,Quantity,Cost,Product,Item Notes',
  ],
  [
    'FreshBooks',
    'clients',
    'Organization,First Name,Last Name,Email,Phone,Street,City,Province/State,Country,Postal Code,Notes',
  ],
  [
    'FreshBooks',
    'invoices',
    'Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Rate,Quantity,Discount Percentage,Line Subtotal,Tax 1 Type,Tax 1 Amount,Tax 2 Type,Tax 2 Amount,Line Total,Currency',
  ],
  [
    'Zoho Invoice',
    'clients',
    'Display Name,Company Name,First Name,Last Name,EmailID,Phone,Currency Code,Notes,Billing Address,Billing Street2,Billing City,Billing State,Billing Country,Billing Code',
  ],
  [
    'Zoho Invoice',
    'invoices',
    'Invoice Date,Invoice Number,Invoice Status,Customer Name,Due Date,PurchaseOrder,Currency Code,Item Name,Item Desc,Quantity,Usage unit,Item Price,Item Tax %,Is Inclusive Tax,SubTotal,Total,Balance,Notes,Terms & Conditions',
  ],
  [
    'InvoiceShelf or Crater',
    'clients',
    'name,email,phone,company_name,contact_name,currency_code,billing_address_street_1,billing_city,billing_zip,billing_country_code',
  ],
  [
    'InvoiceShelf or Crater',
    'invoices',
    'invoice_number,invoice_date,due_date,status,paid_status,customer_name,currency_code,sub_total,tax,total,due_amount',
  ],
] as const

describe('heads of programs', () => {
  test.each(files)('%s, %s, are recognised and enough to begin with', (name, kind, heads) => {
    const columns = heads.split(',')
    expect(sourceName(sourceOf(kind, columns)?.id ?? '')).toBe(name)
    const mapping = guessMapping(kind, columns)
    expect(mappingProblem(kind, mapping, 'iso')).toBeNull()
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length)
  })

  test('are compared by their letters and digits', () => {
    expect(headKeyOf('  E-Mail ')).toBe('email')
    expect(headKeyOf('Invoice #')).toBe('invoicenumber')
    expect(headKeyOf('Item Tax %')).toBe('itemtaxpercent')
    expect(headKeyOf('due_date')).toBe(headKeyOf('Due Date'))
  })

  test('of nobody are guessed, and what is unknown is left out', () => {
    const heads = ['Customer', 'Rechnungsnummer', 'E-mail', 'Zip', 'E-Mail']
    expect(sourceOf('clients', heads)).toBeNull()
    expect(guessMapping('clients', heads)).toEqual({
      0: 'name',
      2: 'email',
      3: 'billingPostalCode',
    })
  })

  test('that are missing are asked for', () => {
    expect(mappingProblem('invoices', { 0: 'number' }, 'iso')).toBe(
      'Say which column is the issue date.',
    )
    expect(mappingProblem('clients', { 0: 'email' }, '')).toBe('Say which column is the name.')
  })
})
