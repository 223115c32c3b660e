import { encode } from 'uqr'
import { formatMoney } from '@/lib/money/format'
import type { CodeBlock } from './blocks'
import type { DocumentContent } from './model'
import { cleanLine, fill } from './text'
import type { Words } from './words'

/** More cannot be written into the code (EPC069-12): 999,999,999.99. */
const mostDigits = 9
const longestName = 70
const longestReference = 140

/**
 * The square that a banking app reads to fill in a transfer: EPC069-12, version 2, known as GiroCode. Null
 * where there is no such transfer: another currency than the euro, no IBAN, nobody to pay.
 */
export function paymentCodeOf(content: DocumentContent, words: Words): CodeBlock | null {
  const { bank, currency, calculation, seller, locale } = content
  const iban = bank.iban.replace(/\s/g, '').toUpperCase()
  const name = cleanLine(bank.accountName) || cleanLine(seller.name)
  const { payable } = calculation.result
  const isTransfer = currency.code === 'EUR' && /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)
  if (!isTransfer || name === '' || payable.search(/\.|$/) > mostDigits) return null
  const amount = formatMoney(payable, currency.code, locale)
  return {
    rows: modulesOf([
      'BCD',
      '002',
      '1',
      'SCT',
      bicOf(bank.bic),
      shortened(name, longestName),
      iban,
      `EUR${payable}`,
      '',
      '',
      shortened(cleanLine(content.number), longestReference),
    ]),
    alt: fill(words.payment.code, { amount, name }),
  }
}

/** Within the euro area the IBAN is enough; half a BIC would make the code unreadable. */
function bicOf(written: string): string {
  const bic = written.replace(/\s/g, '').toUpperCase()
  return /^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(bic) ? bic : ''
}

function modulesOf(lines: string[]): string[] {
  const { data } = encode(lines.join('\n'), { ecc: 'M', boostEcc: false, border: 0 })
  return data.map(row => row.map(isBlack => (isBlack ? '1' : '0')).join(''))
}

function shortened(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join('')
}
