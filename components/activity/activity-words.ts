import type { ActivityRow } from '@/lib/activity/queries'
import type { SubjectKind } from '@/lib/activity/record'

/** The filters of the activity: what it happened to, in the order of their chips, as many as fit into a row. */
export const shownSubjects = [
  'quote',
  'invoice',
  'credit_note',
  'payment',
  'receipt',
  'client',
  'preset',
  'member',
  'company',
] as const satisfies readonly SubjectKind[]

/** What nobody wants to be told on the first screen of the day. */
const quietVerbs =
  /^(preset|mail_text|link|tax_preset|onboarding|export)\.|\.(drafted|edited|duplicated|downloaded|deleted|restored|revising|revision_discarded|mailed|retried|exported|uploaded|discarded)$|^quote\.invoiced$/

export function isWorthTelling({ verb }: Pick<ActivityRow, 'verb'>): boolean {
  return !quietVerbs.test(verb)
}
