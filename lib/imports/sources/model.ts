import { fieldsOf } from '../fields/model'
import type { ImportKind } from '../model'
import { commonHeads } from './heads/model'

/** A program whose files are known by their heads. */
interface Source {
  id: string
  name: string
  kind: ImportKind
  /** Heads that all stand in its files, as `headKeyOf` writes them. */
  signs: readonly string[]
  /** Our field by its heads; a field's first head that is there counts. */
  heads: Readonly<Record<string, readonly string[]>>
}

/** A head as it is compared: letters and digits alone. */
export function headKeyOf(head: string): string {
  return head
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('%', ' percent')
    .replaceAll('#', ' number')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

const ourAddress = (side: 'billing' | 'shipping') => ({
  [`${side}Line1`]: [`${side}line1`],
  [`${side}Line2`]: [`${side}line2`],
  [`${side}City`]: [`${side}city`],
  [`${side}Region`]: [`${side}region`],
  [`${side}PostalCode`]: [`${side}postalcode`],
  [`${side}CountryCode`]: [`${side}country`],
})

const zohoAddress = (side: 'billing' | 'shipping') => ({
  [`${side}Line1`]: [`${side}address`, `${side}street1`],
  [`${side}Line2`]: [`${side}street2`],
  [`${side}City`]: [`${side}city`],
  [`${side}Region`]: [`${side}state`],
  [`${side}PostalCode`]: [`${side}code`, `${side}zip`],
  [`${side}CountryCode`]: [`${side}country`],
})

const shelfAddress = (side: 'billing' | 'shipping') => ({
  [`${side}Line1`]: [`${side}addressstreet1`, `${side}street1`],
  [`${side}Line2`]: [`${side}addressstreet2`, `${side}street2`],
  [`${side}City`]: [`${side}city`],
  [`${side}Region`]: [`${side}state`],
  [`${side}PostalCode`]: [`${side}zip`],
  [`${side}CountryCode`]: [`${side}countrycode`, `${side}country`],
})

/** In the order they are tried. What each program writes was read from its own importers, exports and help pages. */
export const sources: readonly Source[] = [
  {
    id: 'ours',
    name: 'Pixel Crafte Billing',
    kind: 'clients',
    signs: ['name', 'contactname', 'billingline1', 'billingpostalcode'],
    heads: {
      name: ['name'],
      contactName: ['contactname'],
      email: ['email'],
      phone: ['phone'],
      ...ourAddress('billing'),
      ...ourAddress('shipping'),
      taxId: ['taxid'],
      currency: ['currency'],
      language: ['language'],
      timezone: ['timezone'],
      notes: ['notes'],
    },
  },
  {
    id: 'ours',
    name: 'Pixel Crafte Billing',
    kind: 'invoices',
    signs: ['number', 'kind', 'status', 'client', 'issuedon', 'dueon', 'credited', 'open'],
    heads: {
      number: ['number'],
      kind: ['kind'],
      status: ['status'],
      clientName: ['client'],
      issuedOn: ['issuedon'],
      dueOn: ['dueon'],
      currency: ['currency'],
      total: ['total'],
      paid: ['paid'],
      credited: ['credited'],
      open: ['open'],
    },
  },
  {
    id: 'zoho',
    name: 'Zoho Invoice',
    kind: 'clients',
    signs: ['displayname', 'emailid'],
    heads: {
      name: ['displayname', 'companyname'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['emailid'],
      phone: ['phone', 'mobilephone'],
      ...zohoAddress('billing'),
      ...zohoAddress('shipping'),
      taxId: ['taxregistrationnumber', 'vatnumber', 'gstidentificationnumbergstin', 'taxid'],
      currency: ['currencycode', 'currency'],
      notes: ['notes'],
    },
  },
  {
    id: 'zoho',
    name: 'Zoho Invoice',
    kind: 'invoices',
    signs: ['invoicenumber', 'invoicestatus', 'customername', 'itemprice'],
    heads: {
      number: ['invoicenumber'],
      status: ['invoicestatus'],
      issuedOn: ['invoicedate'],
      dueOn: ['duedate'],
      paidOn: ['lastpaymentdate'],
      clientName: ['customername'],
      email: ['primarycontactemailid'],
      ...zohoAddress('billing'),
      taxId: ['gstidentificationnumbergstin', 'taxregistrationnumber'],
      currency: ['currencycode'],
      total: ['total'],
      subtotal: ['subtotal'],
      open: ['balance'],
      taxIncluded: ['isinclusivetax'],
      discount: ['entitydiscountamount'],
      purchaseOrder: ['purchaseorder'],
      notes: ['notes'],
      terms: ['termsconditions'],
      description: ['itemname'],
      details: ['itemdesc', 'itemdescription'],
      quantity: ['quantity'],
      unit: ['usageunit'],
      unitPrice: ['itemprice'],
      lineDiscount: ['discountamount'],
      lineTaxRate: ['itemtaxpercent'],
      lineTax: ['itemtaxamount'],
    },
  },
  {
    id: 'freshbooks',
    name: 'FreshBooks',
    kind: 'invoices',
    signs: ['invoicenumber', 'dateissued', 'clientname', 'linetotal'],
    heads: {
      number: ['invoicenumber'],
      status: ['invoicestatus'],
      issuedOn: ['dateissued'],
      dueOn: ['datedue', 'duedate'],
      paidOn: ['datepaid'],
      clientName: ['clientname'],
      currency: ['currency'],
      description: ['itemname'],
      details: ['itemdescription'],
      quantity: ['quantity'],
      unitPrice: ['rate'],
      lineDiscountPercent: ['discountpercentage'],
      lineTax: ['tax1amount'],
      lineTotal: ['linetotal'],
    },
  },
  {
    id: 'freshbooks',
    name: 'FreshBooks',
    kind: 'clients',
    signs: ['organization', 'firstname', 'lastname'],
    heads: {
      name: ['organization'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email', 'emailaddress'],
      phone: ['phone', 'busphone', 'phonenumber', 'mobphone'],
      billingLine1: ['street', 'addressline1'],
      billingLine2: ['street2', 'addressline2'],
      billingCity: ['city'],
      billingRegion: ['provincestate', 'province', 'state'],
      billingPostalCode: ['postalcode', 'zipcode'],
      billingCountryCode: ['country'],
      shippingLine1: ['secondarystreet'],
      shippingLine2: ['secondarystreet2'],
      shippingCity: ['secondarycity'],
      shippingRegion: ['secondaryprovince'],
      shippingPostalCode: ['secondarypostalcode'],
      shippingCountryCode: ['secondarycountry'],
      notes: ['notes'],
    },
  },
  {
    id: 'invoiceshelf',
    name: 'InvoiceShelf or Crater',
    kind: 'clients',
    signs: ['name', 'contactname', 'billingaddressstreet1'],
    heads: {
      name: ['companyname', 'name', 'displayname'],
      contactName: ['contactname', 'primarycontactname'],
      email: ['email'],
      phone: ['phone'],
      ...shelfAddress('billing'),
      ...shelfAddress('shipping'),
      taxId: ['taxid', 'vatid'],
      currency: ['currencycode', 'currency'],
      notes: ['notes'],
    },
  },
  {
    id: 'invoiceshelf',
    name: 'InvoiceShelf or Crater',
    kind: 'invoices',
    signs: ['invoicenumber', 'invoicedate', 'paidstatus'],
    heads: {
      number: ['invoicenumber'],
      status: ['paidstatus', 'status'],
      issuedOn: ['invoicedate'],
      dueOn: ['duedate'],
      clientName: ['customername', 'customer'],
      email: ['customeremail'],
      currency: ['currencycode', 'currency'],
      total: ['total'],
      subtotal: ['subtotal'],
      tax: ['tax', 'taxtotal'],
      discount: ['discountval', 'discountamount'],
      open: ['dueamount', 'amountdue'],
      purchaseOrder: ['referencenumber'],
      notes: ['notes'],
      description: ['itemname'],
      details: ['itemdescription'],
      quantity: ['itemquantity', 'quantity'],
      unit: ['itemunitname', 'itemunit'],
      unitPrice: ['itemprice', 'price'],
      lineTax: ['itemtax'],
    },
  },
  {
    id: 'invoiceninja',
    name: 'Invoice Ninja',
    kind: 'invoices',
    signs: ['invoicenumber', 'balance', 'duedate', 'ponumber'],
    heads: {
      number: ['invoicenumber', 'invoiceinvoicenumber'],
      status: ['status', 'invoicestatus'],
      issuedOn: ['date', 'invoicedate'],
      dueOn: ['duedate', 'invoiceduedate'],
      paidOn: ['paymentdate'],
      clientName: ['client', 'clientname'],
      email: ['email', 'clientemail', 'contactemail'],
      taxId: ['vatnumber', 'clientvatnumber'],
      currency: ['currency', 'clientcurrency'],
      total: ['amount', 'invoiceamount'],
      tax: ['totaltaxes', 'taxes', 'taxamount'],
      taxRate: ['taxrate', 'taxrate1', 'invoicetaxrate1'],
      open: ['balance', 'invoicebalance'],
      purchaseOrder: ['ponumber', 'invoiceponumber'],
      notes: ['publicnotes', 'invoicepublicnotes'],
      terms: ['terms', 'invoiceterms'],
      description: ['product', 'itemproduct', 'productkey', 'itemproductkey'],
      details: ['itemnotes', 'notes'],
      quantity: ['quantity', 'itemquantity'],
      unitPrice: ['cost', 'unitcost', 'itemcost', 'price'],
      lineTaxRate: ['itemtaxrate', 'itemtaxrate1'],
    },
  },
  {
    id: 'invoiceninja',
    name: 'Invoice Ninja',
    kind: 'clients',
    signs: ['clientname', 'paidtodate'],
    heads: {
      name: ['clientname', 'name'],
      firstName: ['firstname', 'contactfirstname'],
      lastName: ['lastname', 'contactlastname'],
      email: ['email', 'contactemail'],
      phone: ['clientphone', 'phone', 'contactphone'],
      billingLine1: ['street', 'address1', 'clientstreet'],
      billingLine2: ['aptsuite', 'address2', 'clientaptsuite'],
      billingCity: ['city', 'clientcity'],
      billingRegion: ['stateprovince', 'state', 'clientstateprovince'],
      billingPostalCode: ['postalcode', 'clientpostalcode'],
      billingCountryCode: ['country', 'clientcountry'],
      shippingLine1: ['shippingstreet', 'shippingaddress1'],
      shippingLine2: ['shippingaptsuite', 'shippingaddress2'],
      shippingCity: ['shippingcity'],
      shippingRegion: ['shippingstateprovince', 'shippingstate'],
      shippingPostalCode: ['shippingpostalcode'],
      shippingCountryCode: ['shippingcountry'],
      taxId: ['vatnumber', 'clientvatnumber'],
      currency: ['currency', 'clientcurrency'],
      notes: ['publicnotes', 'privatenotes'],
    },
  },
]

/** The program a file seems to come from, by its heads; null where none is recognised. */
export function sourceOf(kind: ImportKind, heads: readonly string[]): Source | null {
  const keys = new Set(heads.map(headKeyOf))
  return (
    sources.find(each => each.kind === kind && each.signs.every(sign => keys.has(sign))) ?? null
  )
}

/** What the program of a stored id is called; empty for none. */
export function sourceName(id: string): string {
  return sources.find(each => each.id === id)?.name ?? ''
}

/** Names of all programs that are recognised, each once. */
export const sourceNames: readonly string[] = [...new Set(sources.map(each => each.name))]

/** Which of our fields each column seems to be, by the place of the column. */
export function guessMapping(kind: ImportKind, heads: readonly string[]): Record<string, string> {
  const wanted = sourceOf(kind, heads)?.heads ?? commonHeads[kind]
  const places = new Map<string, number>()
  heads.forEach((head, place) => {
    const key = headKeyOf(head)
    if (!places.has(key)) places.set(key, place)
  })
  const mapping: Record<string, string> = {}
  for (const { key } of fieldsOf(kind)) {
    const head = wanted[key]?.find(each => {
      const place = places.get(each)
      return place !== undefined && !(String(place) in mapping)
    })
    const place = head === undefined ? undefined : places.get(head)
    if (place !== undefined) mapping[String(place)] = key
  }
  return mapping
}
