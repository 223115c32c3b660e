import type {
  DocumentContent,
  Layout,
  LogoSize,
  Snapshot,
  TemplateName,
} from '@/lib/documents/model'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import {
  creditNoteContent,
  fullAllocation,
  quoteContent,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from './sample-kinds'
import {
  baseContent,
  designLines,
  manyLines,
  outlineOf,
  sampleContent,
  samplePictures,
  sampleSnapshot,
} from './samples'

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

const euros = { currency: { code: 'EUR', digits: 2 } } as const

const nobody = { line1: '', line2: '', city: '', region: '', postalCode: '', countryCode: '' }
const empty = { name: '', contact: '', address: nobody, taxId: '', email: '' }

/** Nothing is said that need not be. */
const allEmpty: DocumentContent = sampleContent(
  {
    dueOn: null,
    purchaseOrder: '',
    seller: { ...empty, name: 'Ada' },
    buyer: { ...empty, name: 'Bo' },
    bank: {
      accountName: '',
      iban: '',
      bic: '',
      bankName: '',
      accountNumber: '',
      routingNumber: '',
    },
    notes: '',
    terms: '',
    brand: { ...baseContent.brand, logo: null },
  },
  { lines: [{ id: '1', quantity: '1', unit_price: '10', tax: { category: 'O' } }] },
)

const vat = { category: 'S', rate: '5' } as const

const arabic: DocumentContent = sampleContent(
  {
    currency: { code: 'AED', digits: 2 },
    seller: { ...baseContent.seller, name: 'بكسل كرافت للفواتير' },
    buyer: {
      ...baseContent.buyer,
      name: 'أكمي ديزاين',
      contact: 'جوردان رييس',
      address: { ...baseContent.buyer.address, line1: 'شارع الميناء 221', city: 'دبي' },
    },
    notes:
      'شكرًا لكم، سعدنا بالعمل معكم. تبقى ملفات المصدر في المجلد المشترك حتى 31 مارس 2027 (WCAG 2.2 AA).',
    terms: 'תודה רבה על העבודה המשותפת. התשלום בתוך 30 יום, עד 20 בדצמבר 2026.',
  },
  {
    lines: [
      {
        id: '1',
        description:
          'نظام الهوية البصرية\nالشعار والألوان والخطوط، مع دليل استخدام من 48 صفحة وملفات المصدر بصيغتي Figma وPDF، وجولتان من التعديلات.',
        quantity: '1',
        unit_price: '18000',
        tax: vat,
      },
      {
        id: '2',
        description: 'تصميم الموقع الإلكتروني',
        quantity: '64',
        unit: 'ساعة',
        unit_price: '350',
        tax: vat,
      },
      {
        id: '3',
        description: 'Copy editing for شركة النور',
        quantity: '3',
        unit: 'h',
        unit_price: '310',
        tax: vat,
      },
    ],
  },
)

const eastAsian: DocumentContent = sampleContent(
  {
    currency: { code: 'JPY', digits: 0 },
    buyer: {
      ...baseContent.buyer,
      name: '株式会社山田デザイン',
      contact: '山田 太郎',
      address: {
        ...baseContent.buyer.address,
        line1: '東京都渋谷区神南一丁目2番3号',
        city: '渋谷区',
      },
    },
    notes:
      '感谢您的信任，期待再次合作。감사합니다, 다음에도 잘 부탁드립니다. धन्यवाद, फिर मिलेंगे। ขอบคุณมากครับ',
  },
  {
    lines: [
      {
        id: '1',
        description:
          'ブランドアイデンティティ\nロゴ、ワードマーク、カラーとタイポグラフィ。Figmaのソースファイルと印刷用PDFを含む48ページのガイドライン、修正は二回まで。',
        quantity: '1',
        unit: '式',
        unit_price: '480000',
        tax: { category: 'S', rate: '10' },
      },
      {
        id: '2',
        description: '网站设计与开发\n十一个响应式页面模板，原型与交付会议',
        quantity: '64',
        unit: '小时',
        unit_price: '9500',
        tax: { category: 'S', rate: '10' },
      },
    ],
  },
)

const pictured: DocumentContent = sampleContent({
  currency: { code: 'EUR', digits: 2 },
  intro: 'Dear Jordan,\nwe are pleased to invoice the work of this autumn.',
  legal: 'Pixel Crafte Billing Ltd, registered in Ireland, no. 638804.',
  outline: outlineOf(designLines).map((entry, index) =>
    entry.kind === 'line' && index % 2 === 0 ? { ...entry, photo: samplePictures.photo } : entry,
  ),
})

/** A document in a look that its company chose. */
function inLook(
  content: DocumentContent,
  layout: Partial<Layout>,
  { family, logoSize }: { family: string; logoSize: LogoSize },
): Snapshot {
  return sampleSnapshot({
    ...content,
    layout: { ...content.layout, ...layout },
    brand: { ...content.brand, font: builtInFont(family), logoSize },
  })
}

const manyRows = sampleContent({}, { lines: manyLines(60) })
const partlyPaid = receiptContent([fullAllocation], { paper: 'Letter' })

/** One snapshot for each way a document can be unlike the others. */
export const goldenSnapshots = {
  'one page': sampleSnapshot(
    sampleContent({}, { allowances: [{ percent: '5' }], prepaid: ['5000'] }),
  ),
  '200 lines': sampleSnapshot(sampleContent({}, { lines: manyLines(200) })),
  yen: sampleSnapshot(sampleContent({ currency: { code: 'JPY', digits: 0 }, paper: 'Letter' })),
  'no logo': sampleSnapshot(sampleContent({ brand: { ...baseContent.brand, logo: null } })),
  'alpha logo': sampleSnapshot(
    sampleContent({ brand: { ...baseContent.brand, logo: samplePictures.flattenedLogo } }),
  ),
  'long text': sampleSnapshot(longText),
  'Arabic and Hebrew': sampleSnapshot(arabic),
  'Chinese, Japanese, Korean, Hindi, Thai': sampleSnapshot(eastAsian),
  'nothing optional': sampleSnapshot(allEmpty),
  'pictures and code': sampleSnapshot(pictured),
  classic: sampleSnapshot({ ...pictured, layout: { ...pictured.layout, template: 'classic' } }),
  compact: sampleSnapshot(
    sampleContent(
      { paper: 'Letter', layout: { ...pictured.layout, template: 'compact' } },
      { lines: manyLines(31) },
    ),
  ),
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
      acceptance: { ...sampleAcceptance, signature: samplePictures.signature },
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
  'in Spanish': sampleSnapshot({
    ...pictured,
    ...euros,
    locale: 'es',
    taxLabel: 'IVA',
    layout: { ...pictured.layout, template: 'classic' },
  }),
  'quote in Italian': sampleSnapshot(quoteContent({ ...euros, locale: 'it', taxLabel: 'IVA' })),
  'credit note in Dutch': sampleSnapshot(
    creditNoteContent({ ...euros, locale: 'nl', taxLabel: 'Btw' }),
  ),
  'receipt in Polish': sampleSnapshot(
    receiptContent([fullAllocation], { currency: { code: 'PLN', digits: 2 }, locale: 'pl' }),
  ),
  'accepted quote in Czech': sampleSnapshot(
    quoteContent({
      currency: { code: 'CZK', digits: 2 },
      locale: 'cs',
      taxLabel: 'DPH',
      acceptance: sampleAcceptance,
    }),
  ),
  'tints and a large logo': inLook(
    pictured,
    { accentStyle: 'bands', density: 'comfortable' },
    { family: 'Work Sans', logoSize: 'large' },
  ),
  'space alone, a small logo': inLook(
    creditNoteContent(),
    { accentStyle: 'plain', density: 'comfortable' },
    { family: 'Manrope', logoSize: 'small' },
  ),
  'dense tints over pages': inLook(
    manyRows,
    { accentStyle: 'bands', density: 'compact' },
    { family: 'Paper Serif', logoSize: 'medium' },
  ),
  'dense rules in sections': inLook(
    quoteContent({ acceptance: sampleAcceptance }),
    { accentStyle: 'rules', density: 'compact' },
    { family: 'Literata', logoSize: 'large' },
  ),
  'dense space on a receipt': inLook(
    partlyPaid,
    { accentStyle: 'plain', density: 'compact' },
    { family: 'Inter', logoSize: 'small' },
  ),
} as const satisfies Record<string, Snapshot>

export type GoldenName = keyof typeof goldenSnapshots

/** The same and, for the other templates, what tries them most: all of them are kept when a version is released. */
export const frozenSnapshots: Readonly<Record<string, Snapshot>> = {
  ...goldenSnapshots,
  ...inTemplate('classic'),
  ...inTemplate('compact'),
}

function inTemplate(template: TemplateName): Record<string, Snapshot> {
  const chosen = [
    '200 lines',
    'long text',
    'Arabic and Hebrew',
    'Chinese, Japanese, Korean, Hindi, Thai',
    'nothing optional',
    'open quote',
    'accepted quote',
    'credit note',
    'receipt of two invoices',
    'tints and a large logo',
    'space alone, a small logo',
    'dense tints over pages',
    'dense rules in sections',
    'dense space on a receipt',
  ] satisfies GoldenName[]
  return Object.fromEntries(
    chosen.map(name => {
      const { content } = goldenSnapshots[name]
      const layout = { ...content.layout, template }
      return [`${name}, ${template}`, sampleSnapshot({ ...content, layout })]
    }),
  )
}
