import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type DocumentContent, templateNames } from '@/lib/documents/model'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { blocksOf } from '@/lib/documents/view-model'
import {
  creditNoteContent,
  fullAllocation,
  quoteContent,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from '@/tests/pdf/sample-kinds'
import {
  baseContent,
  designLines,
  outlineOf,
  sampleContent,
  samplePictures,
} from '@/tests/pdf/samples'
import { textsOf } from '@/tests/pdf/texts'
import { Paper, type PaperProps } from './paper'

const content = sampleContent({}, { allowances: [{ percent: '5' }], prepaid: ['5000'] })

function drawn(props: Partial<PaperProps> = {}): string {
  return renderToStaticMarkup(
    <Paper blocks={blocksOf(content)} brand={baseContent.brand} {...props} />,
  )
}

describe.each(templateNames)('paper in %s', template => {
  it('has one heading for the document, those of its parts under it, and a table of lines', () => {
    const html = drawn({ template })
    expect(html.match(/<h[1-6]/g)?.slice(0, 2)).toEqual(['<h2', '<h3'])
    expect(html.match(/<h2/g)).toHaveLength(1)
    expect(html.match(/<h[14-6]/g)).toBeNull()
    expect(html.match(/<table/g)).toHaveLength(1)
    expect(html.match(/scope="row"/g)).toHaveLength(6)
    expect(html.match(/scope="col"/g)).toHaveLength(template === 'studio' ? 5 : 6)
  })

  it('counts lines where it has a column for it', () => {
    const html = drawn({ template })
    const positions = html.match(/<td class="[^"]*position[^"]*">\d<\/td>/g) ?? []
    expect(positions).toHaveLength(template === 'studio' ? 0 : 6)
  })
})

describe('paper on screen', () => {
  it('is an article with a heading, a table of lines and lists of facts', () => {
    const html = drawn()
    expect(html).toContain('<article aria-label="Invoice PCF-2025-0042"')
    expect(html.match(/<h2>/g)).toHaveLength(1)
    expect(html.match(/scope="col"/g)).toHaveLength(5)
    expect(html.match(/scope="row"/g)).toHaveLength(6)
    expect(html.match(/<dl/g)).toHaveLength(3)
  })

  it('prints every text of the blocks', () => {
    const text = letters(drawn().replace(/<[^>]+>/g, ' '))
    for (const each of textsOf(blocksOf(content))) expect(text).toContain(letters(each))
  })

  it.each<[string, DocumentContent]>([
    ['an open quote', quoteContent()],
    ['an accepted quote', quoteContent({ acceptance: sampleAcceptance })],
    ['a credit note', creditNoteContent()],
    ['a receipt', receiptContent()],
    ['a receipt without an invoice', receiptWithoutInvoice()],
  ])('prints every text of %s in the order of the paper', (_, document) => {
    const blocks = blocksOf(document)
    const text = letters(drawn({ blocks }).replace(/<[^>]+>/g, ' '))
    for (const each of textsOf(blocks)) expect(text).toContain(letters(each))
    const { acceptance, effect, closing } = blocks
    const order = [
      blocks.headline.when,
      blocks.settlement?.columns.amount ?? blocks.columns.amount,
      acceptance?.heading ?? effect?.heading ?? '',
      blocks.totals.at(-1)?.value ?? '',
      blocks.record?.label ?? '',
      closing?.validity ?? '',
    ].filter(each => each !== '')
    let at = 0
    for (const each of order) {
      at = text.indexOf(letters(each), at)
      expect(at).toBeGreaterThan(0)
    }
  })

  it('groups lines under the heads of their sections', () => {
    const html = drawn({ blocks: blocksOf(quoteContent()) })
    expect(html.match(/<tbody/g)).toHaveLength(3)
    expect(html.match(/scope="rowgroup"/g)).toHaveLength(3)
    const states = html.match(/<svg aria-label="(?:not )?chosen"[^>]* role="img"/g)
    expect(states).toHaveLength(3)
  })

  it('stamps a receipt of which nothing is left to pay', () => {
    expect(drawn({ blocks: blocksOf(receiptContent()) })).toContain('>Paid<')
    const partly = receiptContent([{ ...fullAllocation, dueAfter: '1.00' }])
    expect(drawn({ blocks: blocksOf(partly) })).not.toContain('>Paid<')
  })

  it('prints the fingerprint of an issued document only', () => {
    expect(drawn()).not.toContain('Fingerprint')
    expect(letters(drawn({ hash: `9dbb8cf863ab${'0'.repeat(52)}` }))).toContain('9dbb8cf863ab')
  })

  it('shows pictures, the payment code and a signature with what they show in words', () => {
    const outline = outlineOf(designLines).map(entry => ({ ...entry, photo: samplePictures.photo }))
    const pictured = sampleContent({ outline, currency: { code: 'EUR', digits: 2 } })
    const pictureUrl = (sha256: string) => `/pictures/${sha256.slice(0, 4)}`
    const html = drawn({ blocks: blocksOf(pictured), pictureUrl })
    expect(html).toContain('<img alt="Photo: Copy editing, English"')
    expect(html.match(/src="\/pictures\/[0-9a-f]{4}"/g)).toHaveLength(6)
    expect(html).toMatch(/<svg aria-label="Payment code[^"]*" [^>]*role="img"/)
    const acceptance = { ...sampleAcceptance, signature: samplePictures.signature }
    const signed = drawn({ blocks: blocksOf(quoteContent({ acceptance })), pictureUrl })
    expect(signed).toContain('<img alt="Signature of Jordan Reyes"')
    expect(signed).toContain('>Jordan Reyes</bdi>')
  })

  it('sets every text of people in the direction of its script', () => {
    const name = 'أكمي ديزاين'
    const tax = { category: 'O' } as const
    const foreign = sampleContent(
      { buyer: { ...baseContent.buyer, name }, notes: name },
      { lines: [{ id: '1', quantity: '1', unit_price: '1', description: name, tax }] },
    )
    for (const template of templateNames) {
      const html = drawn({ blocks: blocksOf(foreign), template })
      const before = html.split(name).slice(0, -1)
      expect(before).toHaveLength(3)
      for (const part of before) expect(part).toMatch(/(<bdi>|dir="auto">(<span [^>]*>)?)$/)
    }
  })

  it('has the legal text below the end of a receipt, but above the large stamp', () => {
    const blocks = blocksOf({ ...receiptContent(), legal: 'Registered in Ireland' })
    const isBelow = (template: (typeof templateNames)[number]) => {
      const html = drawn({ blocks, template })
      return html.indexOf('Registered in Ireland') > html.indexOf('>Paid<')
    }
    expect(templateNames.filter(isBelow)).toEqual(['classic', 'compact'])
  })

  it('sets long notes across the page in classic, as its PDF does', () => {
    const sections = (notes: string) =>
      drawn({ blocks: blocksOf({ ...content, notes }), template: 'classic' }).split('_across')[1]
    expect(sections('Thank you.')).not.toContain('Notes')
    expect(sections('Thank you for everything. '.repeat(40))).toContain('Notes')
  })

  it('marks a draft and the line that is edited', () => {
    const html = drawn({ blocks: blocksOf({ ...content, draft: true }), activeLineId: '3' })
    expect(html).toContain('> Draft<')
    expect(html).toContain('will be PCF-2025-0042')
    expect(html.match(/<tr class="[^"]+" data-line="3">/g)).toHaveLength(1)
    expect(html.match(/<tr class="[^"]+" data-line/g)).toHaveLength(1)
  })

  it('shows the logo with the name as its text, and the name without one', () => {
    expect(drawn({ logoUrl: '/logo.png' })).toContain(
      '<img alt="Pixel Crafte Billing" class="_logo',
    )
    expect(drawn()).not.toContain('<img')
  })

  it('writes in ink what could not be read in the colour of the brand', () => {
    const html = drawn({ brand: { primary: '#ffdd00', accent: '#ffdd00' } })
    expect(html).toContain('--brand-fill:#ffdd00')
    expect(html).toContain('--brand-text:#18181b')
  })

  it('says what its company chose, and looks as ever without a choice', () => {
    const layout = { accentStyle: 'bands', density: 'compact' } as const
    const html = drawn({ layout, brand: { ...baseContent.brand, logoSize: 'large' } })
    expect(html).toContain('data-accents="bands" data-density="compact" data-logo="large"')
    expect(drawn()).toContain('data-accents="rules" data-density="comfortable" data-logo="medium"')
  })

  it.each([
    ['Inter', 'studio', null],
    ['Inter', 'classic', null],
    ['Paper Serif', 'compact', 'Source Serif 4 Variable'],
    ['Paper Serif', 'classic', null],
    ['Work Sans', 'classic', 'Paper '],
  ] as const)('is set in %s in %s as its PDF is', (family, template, said) => {
    const html = drawn({ brand: { ...baseContent.brand, font: builtInFont(family) }, template })
    const [article = ''] = html.replaceAll(/&quot;|&#x27;/g, "'").match(/<article[^>]*>/) ?? []
    if (said) expect(article).toContain(`font-family:'${said}`)
    else expect(article).not.toContain('font-family')
    expect(html.includes('@font-face')).toBe(said === 'Paper ')
  })

  it('leaves out what is empty', () => {
    const empty = sampleContent(
      { notes: '', terms: '', purchaseOrder: '', bank: { ...baseContent.bank, iban: '', bic: '' } },
      { lines: [{ id: '1', quantity: '1', unit_price: '1', tax: { category: 'O' } }] },
    )
    const html = drawn({ blocks: blocksOf(empty) })
    for (const label of ['Notes', 'Terms', 'PO number', 'Pay by', 'VAT<', 'Subtotal']) {
      expect(html).not.toContain(label)
    }
  })
})

function letters(text: string): string {
  return text.replace(/\s|&[^;]+;|<[^>]+>/g, '')
}
