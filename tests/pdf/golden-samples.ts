import type { DocumentContent, Snapshot } from '@/lib/documents/model'
import {
  creditNoteContent,
  fullAllocation,
  quoteContent,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from './sample-kinds'
import { baseContent, manyLines, sampleContent, sampleSnapshot } from './samples'

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '

const longText: DocumentContent = sampleContent(
  {
    locale: 'de',
    taxLabel: 'USt.',
    currency: { code: 'EUR', digits: 2 },
    notes: 'Řeřicha, zażółć gęślą jaźń, İstanbul’da ğüşiöç, καλημέρα κόσμε, съешь ещё. '.repeat(30),
    terms: longWord.repeat(20),
    buyer: {
      ...baseContent.buyer,
      name: longWord,
      email: 'accounts.payable.department@subsidiary.of.a.very.long.domain.example.com',
    },
  },
  {
    lines: [
      {
        id: 'long',
        quantity: '1',
        unit: 'square metres of wall',
        unit_price: '10',
        tax: { category: 'S', rate: '19' },
        description: `${longWord.repeat(3)}\n${'A description that goes on, and on. '.repeat(120)}`,
      },
      ...manyLines(3),
    ],
  },
)

/** One snapshot for each way a document can be unlike the others. */
export const goldenSnapshots = {
  'one page': sampleSnapshot(
    sampleContent({}, { allowances: [{ percent: '5' }], prepaid: ['5000'] }),
  ),
  '200 lines': sampleSnapshot(sampleContent({}, { lines: manyLines(200) })),
  yen: sampleSnapshot(sampleContent({ currency: { code: 'JPY', digits: 0 }, paper: 'Letter' })),
  'no logo': sampleSnapshot(sampleContent({ brand: { ...baseContent.brand, logo: null } })),
  'long text': sampleSnapshot(longText),
  dinars: sampleSnapshot(
    sampleContent(
      { currency: { code: 'KWD', digits: 3 }, locale: 'fr' },
      {
        lines: manyLines(4, { quantity: '12345.678901', unit_price: '987654.321987' }),
      },
    ),
  ),
  'open quote': sampleSnapshot(quoteContent()),
  'accepted quote': sampleSnapshot(
    quoteContent({
      locale: 'de',
      taxLabel: 'USt.',
      currency: { code: 'EUR', digits: 2 },
      acceptance: sampleAcceptance,
    }),
  ),
  'credit note': sampleSnapshot(creditNoteContent()),
  'receipt in full': sampleSnapshot(receiptContent()),
  'receipt of two invoices': sampleSnapshot(
    receiptContent(
      [
        { ...fullAllocation, lineId: 'one' },
        {
          ...fullAllocation,
          lineId: 'two',
          invoiceNumber: 'PCF-2026-0043',
          invoiceTotal: '1200.00',
          settledBefore: '0.00',
          amount: '800.00',
          dueAfter: '400.00',
        },
      ],
      { locale: 'fr', paper: 'Letter' },
    ),
  ),
  'receipt without an invoice': sampleSnapshot(receiptWithoutInvoice()),
} as const satisfies Record<string, Snapshot>

export type GoldenName = keyof typeof goldenSnapshots
