import type { Picture } from '@/lib/documents/model'
import { pictureInput } from '@/lib/drafts/input'
import { lostConnection } from './lost-connection'
import { photoOfFile } from './photo-file'

/** Makes a line's photo of a file and sends it; a sentence where that was refused. */
export async function sendPhoto(companyId: string, file: Blob): Promise<Picture | string> {
  const png = await photoOfFile(file)
  if (typeof png === 'string') return png
  const answer = await fetch(`/api/assets?companyId=${companyId}`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: png,
  }).catch(lostConnection)
  const told: unknown = await answer?.json().catch(() => null)
  const kept = pictureInput.safeParse(told)
  return kept.success ? kept.data : sentenceIn(told)
}

function sentenceIn(told: unknown): string {
  return typeof told === 'object' &&
    told !== null &&
    'detail' in told &&
    typeof told.detail === 'string'
    ? told.detail
    : 'The photo could not be sent. Check the connection, then add it again.'
}
