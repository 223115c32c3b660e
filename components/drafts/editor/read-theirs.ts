import { draftInput } from '@/lib/drafts/input'
import type { Draft } from '@/lib/drafts/model'
import type { TheirDraft } from './draft-saver'

/**
 * The other version of a draft, as a refused save reports it; null when it cannot be read.
 * @param mine what no version writes, such as a deposit that is taken off, is the same in all of them
 */
export function readTheirs(
  details: Record<string, unknown> | undefined,
  mine: Pick<Draft, 'deductions'>,
): TheirDraft | null {
  const draft = draftInput.safeParse(details?.theirs)
  const { version, savedAt, savedBy, rounding } = details ?? {}
  if (!draft.success || typeof version !== 'number') return null
  return {
    draft: {
      ...draft.data,
      deductions: mine.deductions,
      rounding: typeof rounding === 'string' ? rounding : '',
    },
    version,
    savedAt: typeof savedAt === 'string' ? savedAt : '',
    savedBy: typeof savedBy === 'string' ? savedBy : '',
  }
}
