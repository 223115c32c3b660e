import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont, DocumentBlocks } from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import { invoiceContentOf } from '@/lib/invoices/content/model'
import { type InvoiceDraft, isBlankLine } from '@/lib/invoices/model'

interface PreviewParts {
  draft: InvoiceDraft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  number: string
}

/** The draft as the paper would show it; null while its figures cannot be computed. */
export function previewBlocksOf(parts: PreviewParts): DocumentBlocks | null {
  const isEmpty = parts.draft.lines.every(isBlankLine)
  const draft = isEmpty ? withoutLines(parts.draft) : parts.draft
  const content = invoiceContentOf({ ...parts, draft, isDraft: true })
  if (!content) return null
  const blocks = blocksOf(content)
  const lines = blocks.lines.map(line => ({ ...line, title: line.title || '…' }))
  return isEmpty
    ? { ...blocks, headline: { ...blocks.headline, when: '' }, lines: [] }
    : { ...blocks, lines }
}

/** An empty invoice still has a paper: one line of nothing is computed and not drawn. */
function withoutLines(draft: InvoiceDraft): InvoiceDraft {
  const nothing = {
    id: 'nothing',
    description: '',
    quantity: '0',
    unit: '',
    unitPrice: '0',
    discount: null,
    tax: { category: 'O', rate: '' } as const,
  }
  return { ...draft, discount: null, lines: [nothing] }
}
