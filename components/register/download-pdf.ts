import type { register } from '@/lib/messages/en/register'
import { type ActionResult, refusalIn } from '@/lib/platform/errors'
import { preparedPdfInput } from '@/lib/register/input'

/** Has the PDF of a document made: the link to it, or why there is none. */
export async function downloadPdf(
  asked: {
    companyId: string
    id: string
    version: number | undefined
  },
  t: typeof register.downloadPdf,
): Promise<ActionResult<{ url: string }>> {
  const answer = await fetch('/api/documents/pdf', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  const told: unknown = await answer.json().catch(() => null)
  const prepared = preparedPdfInput.safeParse(told)
  return prepared.success ? { ok: true, value: prepared.data } : refusalIn(told, t.pdfCouldNot)
}
