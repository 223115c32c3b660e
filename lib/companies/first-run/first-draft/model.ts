import { type Draft, type DraftKind, emptyDraft, emptyLine } from '@/lib/drafts/model'
import type { Look } from '@/lib/presets/model'
import type { Company } from '../../model'

/** The little that is asked. */
export interface FirstWords {
  kind: DraftKind
  documentId: string
  description: string
  unitPrice: string
}

interface Setting {
  company: Company
  client: { id: string; currency: string } | null
  look: Pick<Look, 'notes' | 'terms'>
  today: string
}

/** The draft that the last step of setting up begins. */
export function firstDraftOf(
  { kind, documentId, description, unitPrice }: FirstWords,
  { company, client, look, today }: Setting,
): Draft {
  return {
    ...emptyDraft(kind, company, look, client, today),
    id: documentId,
    lines: [{ ...emptyLine(), description, unitPrice }],
  }
}
