import type { Picture } from '@/lib/documents/model'
import { pictureInput } from '@/lib/drafts/input'
import type { editor } from '@/lib/messages/en/editor'
import { lostConnection } from './lost-connection'
import { photoOfFile } from './photo-file'

/** A photo that is kept, or why the file cannot be one; `lost` where the way to the server failed. */
export type PhotoAnswer = { photo: Picture } | { refusal: string } | 'lost'

/** Makes a line's photo of a file and sends it. */
export async function sendPhoto(
  companyId: string,
  file: Blob,
  t: typeof editor.photoFile,
): Promise<PhotoAnswer> {
  const png = await photoOfFile(file, t)
  if (typeof png === 'string') return { refusal: png }
  const answer = await fetch(`/api/assets?companyId=${companyId}`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: png,
  }).catch(lostConnection)
  const told: unknown = await answer?.json().catch(() => null)
  const kept = pictureInput.safeParse(told)
  return kept.success ? { photo: kept.data } : refusalIn(told)
}

function refusalIn(told: unknown): PhotoAnswer {
  return typeof told === 'object' &&
    told !== null &&
    'detail' in told &&
    typeof told.detail === 'string'
    ? { refusal: told.detail }
    : 'lost'
}
