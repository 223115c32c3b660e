import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember } from '@/lib/access/session'
import { uploadInput } from '@/lib/imports/input'
import { mostImportBytes } from '@/lib/imports/model'
import { uploadImport } from '@/lib/imports/upload/commands'
import { tooManyBytes } from '@/lib/platform/csv-reading'
import { problem } from '@/lib/platform/problem'

/** Reads a CSV file as it comes; answers with the import, whose columns are then named. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Choose the file in the settings.')
  if (!(await currentMember()))
    return problem('signed_out', 'You were signed out. Sign in, then choose the file again.')
  const { body } = request
  if (!body) return problem('invalid', 'This file is empty. Choose another.')
  // Before anything is taken: the rest would only be thrown away.
  if (Number(request.headers.get('content-length')) > mostImportBytes)
    return problem('too_large', tooManyBytes(mostImportBytes).message)
  const said = Object.fromEntries(new URL(request.url).searchParams)
  // A file goes into the company it was chosen in, or nowhere.
  if (!said.companyId) return problem('invalid', 'Choose the file in the settings.')
  const answer = await memberAction(uploadInput, said, (actor, input) =>
    uploadImport(actor, input, body),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}
