import type { Revision } from '@/components/drafts/kind-words'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { BrandFont } from '@/lib/documents/model'
import { shownDocumentOf } from '@/lib/drafts/content/model'
import { computedLinesOf, type Draft, emptyLine } from '@/lib/drafts/model'
import type { Look } from '@/lib/presets/model'

interface PreviewParts {
  draft: Draft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  look: Look
  number: string
  /** Of a quote that is written anew under its number. */
  revision: Revision | null
}

/** The draft as the paper would show it; null while its figures cannot be computed. */
export function previewBlocksOf({ revision, ...parts }: PreviewParts): DocumentBlocks | null {
  const isEmpty = computedLinesOf(parts.draft).every(line => !line.chosen)
  const shown = shownDocumentOf({
    ...parts,
    draft: isEmpty ? withNothing(parts.draft) : parts.draft,
    isDraft: true,
    replaces: revision?.replaces ?? null,
  })
  if (!shown) return null
  const { blocks } = shown
  const lines = blocks.lines
    .filter(line => line.id !== nothingId)
    .map(line => ({ ...line, title: line.title || '…' }))
  return isEmpty
    ? { ...blocks, headline: { ...blocks.headline, when: '' }, lines }
    : { ...blocks, lines }
}

const nothingId = 'nothing'

/** A draft that counts no line still has a paper: one line of nothing is computed and not drawn. */
function withNothing(draft: Draft): Draft {
  const nothing = {
    ...emptyLine(),
    id: nothingId,
    quantity: '0',
    unitPrice: '0',
    tax: { category: 'O', rate: '' } as const,
  }
  return {
    ...draft,
    discount: null,
    deductions: [],
    rounding: '',
    lines: [...draft.lines, nothing],
  }
}
