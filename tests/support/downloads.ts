import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { type GET, HEAD } from '@/app/api/pdf/[token]/route'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient, issueWholeInvoice } from '@/tests/support/drafts'
import { asOwner } from '@/tests/support/owner-sql'

export interface Prepared {
  company: TestCompany
  documentId: string
  token: string
}

export async function prepare(clientName = 'Acme Design'): Promise<Prepared> {
  const company = await startCompany()
  const clientId = await addClient(company.owner, { name: clientName })
  const { id } = await issueWholeInvoice(company, { clientId })
  return { company, documentId: id, token: await tokenFor(company, id) }
}

export async function tokenFor(company: TestCompany, documentId: string): Promise<string> {
  const { url } = await preparePdfDownload(company.user, documentId)
  return url.replace('/api/pdf/', '')
}

export function ask(handler: typeof GET, token: string, init: RequestInit = {}): Promise<Response> {
  const method = handler === HEAD ? 'HEAD' : 'GET'
  const request = new Request(`http://localhost/api/pdf/${token}`, { method, ...init })
  return handler(request, { params: Promise.resolve({ token }) })
}

export async function bytesOf(answer: Response): Promise<Uint8Array> {
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

export function filesKept(): string[] {
  return readdirSync(env().PDF_TMP_DIR)
}

export async function rowOf(token: string) {
  const [row] = await asOwner(
    sql =>
      sql<
        {
          file_path: string
          downloaded_at: Date | null
          deleted_at: Date | null
          leased_until: Date | null
          sha256: string
        }[]
      >`select * from pdf_downloads where token_hash = ${sha256(token)}`,
  )
  if (!row) throw new Error('There is no row of this token.')
  return row
}

export async function isUnspent(token: string): Promise<boolean> {
  const { downloaded_at, deleted_at, leased_until, file_path } = await rowOf(token)
  return !downloaded_at && !deleted_at && !leased_until && filesKept().includes(file_path)
}
