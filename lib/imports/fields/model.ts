import type { ImportKind } from '../model'

/** What a column may hold. `word` names it in sentences. */
export interface ImportField {
  key: string
  word: string
  kind: 'text' | 'date' | 'amount'
}

const field = (key: string, word: string, kind: ImportField['kind'] = 'text'): ImportField => ({
  key,
  word,
  kind,
})

const addressFields = (side: 'billing' | 'shipping'): ImportField[] => [
  field(`${side}Line1`, `${side} address, line 1`),
  field(`${side}Line2`, `${side} address, line 2`),
  field(`${side}City`, `${side} city`),
  field(`${side}Region`, `${side} region`),
  field(`${side}PostalCode`, `${side} postal code`),
  field(`${side}CountryCode`, `${side} country`),
]

const clientFields: readonly ImportField[] = [
  field('name', 'name'),
  field('contactName', 'contact name'),
  field('firstName', 'first name'),
  field('lastName', 'last name'),
  field('email', 'e-mail'),
  field('phone', 'phone'),
  ...addressFields('billing'),
  ...addressFields('shipping'),
  field('taxId', 'tax id'),
  field('currency', 'currency'),
  field('language', 'language'),
  field('timezone', 'time zone'),
  field('notes', 'notes'),
]

const invoiceFields: readonly ImportField[] = [
  field('number', 'number'),
  field('kind', 'kind'),
  field('status', 'status'),
  field('issuedOn', 'issue date', 'date'),
  field('dueOn', 'due date', 'date'),
  field('paidOn', 'payment date', 'date'),
  field('clientName', 'client'),
  field('email', 'client’s e-mail'),
  ...addressFields('billing'),
  field('taxId', 'client’s tax id'),
  field('currency', 'currency'),
  field('total', 'total', 'amount'),
  field('subtotal', 'subtotal', 'amount'),
  field('tax', 'tax', 'amount'),
  field('taxRate', 'tax rate', 'amount'),
  field('taxIncluded', 'prices include tax'),
  field('discount', 'discount', 'amount'),
  field('paid', 'amount paid', 'amount'),
  field('open', 'amount due', 'amount'),
  field('credited', 'amount credited', 'amount'),
  field('purchaseOrder', 'purchase order'),
  field('notes', 'notes'),
  field('terms', 'terms'),
  field('description', 'line’s description'),
  field('details', 'line’s details'),
  field('quantity', 'line’s quantity', 'amount'),
  field('unit', 'line’s unit'),
  field('unitPrice', 'line’s unit price', 'amount'),
  field('lineDiscountPercent', 'line’s discount in percent', 'amount'),
  field('lineDiscount', 'line’s discount', 'amount'),
  field('lineTaxRate', 'line’s tax rate', 'amount'),
  field('lineTax', 'line’s tax', 'amount'),
  field('lineTotal', 'line’s total', 'amount'),
]

/** Our fields of a kind, in the order of the form. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'clients' ? clientFields : invoiceFields
}

/** How a field is called in a sentence. */
export function fieldWord(kind: ImportKind, key: string): string {
  return fieldsOf(kind).find(each => each.key === key)?.word ?? key
}

/** Fields of which at least one is needed, and the sentence without. */
interface Need {
  oneOf: readonly string[]
  sentence: string
}

const needs: Record<ImportKind, readonly Need[]> = {
  clients: [
    {
      oneOf: ['name', 'contactName', 'firstName', 'lastName'],
      sentence: 'Say which column is the name.',
    },
  ],
  invoices: [
    { oneOf: ['number'], sentence: 'Say which column is the number.' },
    { oneOf: ['issuedOn'], sentence: 'Say which column is the issue date.' },
    { oneOf: ['clientName', 'email'], sentence: 'Say which column is the client.' },
    {
      oneOf: ['total', 'lineTotal', 'unitPrice', 'subtotal'],
      sentence: 'Say which column is the total, or which are the unit price and the quantity.',
    },
  ],
}

/** Whether every file needs a column for it; others need one of several. */
export function isRequired(kind: ImportKind, key: string): boolean {
  return needs[kind].some(need => need.oneOf[0] === key)
}

/** What is missing before rows can be checked; null when nothing is. */
export function mappingProblem(
  kind: ImportKind,
  mapping: Record<string, string>,
  dateFormat: string,
): string | null {
  const chosen = Object.values(mapping).filter(key => key !== '')
  const twice = chosen.find((key, index) => chosen.indexOf(key) !== index)
  if (twice)
    return `Two columns are the ${fieldWord(kind, twice)}. Choose one of them, and leave the other out.`
  const unmet = needs[kind].find(need => !need.oneOf.some(key => chosen.includes(key)))
  if (unmet) return unmet.sentence
  const hasDates = fieldsOf(kind).some(each => each.kind === 'date' && chosen.includes(each.key))
  return hasDates && dateFormat === '' ? 'Say how dates are written in this file.' : null
}

/** A row's cells by our fields; what is not mapped is empty. */
export function cellsByField(
  mapping: Record<string, string>,
  cells: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping)
      .filter(([, key]) => key !== '')
      .map(([place, key]) => [key, cells[Number(place)] ?? '']),
  )
}
