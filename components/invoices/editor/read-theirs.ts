import { invoiceDraftInput } from '@/lib/invoices/input'
import type { TheirDraft } from './draft-saver'

/** The other version of a draft, as a refused save reports it; null when it cannot be read. */
export function readTheirs(details: Record<string, unknown> | undefined): TheirDraft | null {
  const draft = invoiceDraftInput.safeParse(details?.theirs)
  const { version, savedAt, savedBy } = details ?? {}
  if (!draft.success || typeof version !== 'number') return null
  return {
    draft: draft.data,
    version,
    savedAt: typeof savedAt === 'string' ? savedAt : '',
    savedBy: typeof savedBy === 'string' ? savedBy : '',
  }
}
