type CurrencyRow = readonly [digits: number, symbol?: string]

/**
 * ISO 4217's active currencies with their digits. Frozen here, never asked of Intl, whose digits differ by
 * version of the runtime: an amount once issued must mean the same for ever.
 */
const active: Readonly<Record<string, CurrencyRow>> = {
  AED: [2],
  AFN: [2],
  ALL: [2],
  AMD: [2],
  AOA: [2],
  ARS: [2],
  AUD: [2, 'A$'],
  AWG: [2],
  AZN: [2],
  BAM: [2],
  BBD: [2],
  BDT: [2],
  BHD: [3],
  BIF: [0],
  BMD: [2],
  BND: [2],
  BOB: [2],
  BRL: [2, 'R$'],
  BSD: [2],
  BTN: [2],
  BWP: [2],
  BYN: [2],
  BZD: [2],
  CAD: [2, 'CA$'],
  CDF: [2],
  CHF: [2],
  CLP: [0],
  CNY: [2, 'CN¥'],
  COP: [2],
  CRC: [2, '₡'],
  CUP: [2],
  CVE: [2],
  CZK: [2],
  DJF: [0],
  DKK: [2],
  DOP: [2],
  DZD: [2],
  EGP: [2],
  ERN: [2],
  ETB: [2],
  EUR: [2, '€'],
  FJD: [2],
  FKP: [2],
  GBP: [2, '£'],
  GEL: [2, '₾'],
  GHS: [2],
  GIP: [2],
  GMD: [2],
  GNF: [0],
  GTQ: [2],
  GYD: [2],
  HKD: [2, 'HK$'],
  HNL: [2],
  HTG: [2],
  HUF: [2],
  IDR: [2],
  ILS: [2, '₪'],
  INR: [2, '₹'],
  IQD: [3],
  IRR: [2],
  ISK: [0],
  JMD: [2],
  JOD: [3],
  JPY: [0, '¥'],
  KES: [2],
  KGS: [2],
  KHR: [2],
  KMF: [0],
  KPW: [2],
  KRW: [0, '₩'],
  KWD: [3],
  KYD: [2],
  KZT: [2, '₸'],
  LAK: [2, '₭'],
  LBP: [2],
  LKR: [2],
  LRD: [2],
  LSL: [2],
  LYD: [3],
  MAD: [2],
  MDL: [2],
  MGA: [2],
  MKD: [2],
  MMK: [2],
  MNT: [2, '₮'],
  MOP: [2],
  MRU: [2],
  MUR: [2],
  MVR: [2],
  MWK: [2],
  MXN: [2, 'MX$'],
  MYR: [2],
  MZN: [2],
  NAD: [2],
  NGN: [2, '₦'],
  NIO: [2],
  NOK: [2],
  NPR: [2],
  NZD: [2, 'NZ$'],
  OMR: [3],
  PAB: [2],
  PEN: [2],
  PGK: [2],
  PHP: [2, '₱'],
  PKR: [2],
  PLN: [2],
  PYG: [0],
  QAR: [2],
  RON: [2],
  RSD: [2],
  RUB: [2],
  RWF: [0],
  SAR: [2],
  SBD: [2],
  SCR: [2],
  SDG: [2],
  SEK: [2],
  SGD: [2, 'S$'],
  SHP: [2],
  SLE: [2],
  SOS: [2],
  SRD: [2],
  SSP: [2],
  STN: [2],
  SVC: [2],
  SYP: [2],
  SZL: [2],
  THB: [2],
  TJS: [2],
  TMT: [2],
  TND: [3],
  TOP: [2],
  TRY: [2, '₺'],
  TTD: [2],
  TWD: [2, 'NT$'],
  TZS: [2],
  UAH: [2, '₴'],
  UGX: [0],
  USD: [2, '$'],
  UYU: [2],
  UZS: [2],
  VED: [2],
  VES: [2],
  VND: [0, '₫'],
  VUV: [0],
  WST: [2],
  XAF: [0],
  XCD: [2],
  XCG: [2],
  XOF: [0],
  XPF: [0],
  YER: [2],
  ZAR: [2],
  ZMW: [2],
  ZWG: [2],
}

/** Fund codes and codes withdrawn of late: understood, because older documents hold them, but not offered. */
const understood: Readonly<Record<string, CurrencyRow>> = {
  BOV: [2],
  CHE: [2],
  CHW: [2],
  CLF: [4],
  COU: [2],
  MXV: [2],
  USN: [2],
  UYI: [0],
  UYW: [4],
  XAD: [2],
  ANG: [2],
  BGN: [2],
  CUC: [2],
  HRK: [2],
  SLL: [2],
  ZWL: [2],
}

const known = new Map([...Object.entries(active), ...Object.entries(understood)])

export interface Currency {
  code: string
  /** ISO 4217 minor units: JPY 0, USD 2, KWD 3. */
  digits: number
  /** Its sign, such as "€", or its code where no sign is its own. */
  symbol: string
}

/** The currencies a person may choose, by code. */
export const currencies: readonly Currency[] = Object.entries(active).map(([code, row]) =>
  currencyOfRow(code, row),
)

/** The currency of an ISO 4217 code in capitals, or null. */
export function currencyOf(code: string): Currency | null {
  const row = known.get(code)
  return row ? currencyOfRow(code, row) : null
}

/** Whether a document can be written in this ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return known.has(code)
}

/** ISO 4217 digits of a currency code of any origin; null when it is none that has digits. */
export function digitsOfCurrency(code: unknown): number | null {
  return typeof code === 'string' ? (known.get(code)?.[0] ?? null) : null
}

function currencyOfRow(code: string, [digits, symbol = code]: CurrencyRow): Currency {
  return { code, digits, symbol }
}
