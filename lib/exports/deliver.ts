import { renderLetter } from '@/emails/render-letter'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { type CompanyTx, inSystem, readAs } from '@/lib/access/doors'
import { getCompany } from '@/lib/companies/queries'
import { logoFilesOf } from '@/lib/mails/composition/model'
import { getLogo } from '@/lib/mails/composition/queries'
import { baseAddress } from '@/lib/mails/preview/commands'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import { now } from '@/lib/platform/clock'
import type { Letter } from '@/lib/platform/mail/letter'
import { getRequester } from './content/queries'
import { exportReadyLetter } from './letter/model'
import { mayFetch } from './model'
import { getExportRow, isAddressProved } from './queries'

/** Tells whoever asked for an export that it waits for them: not once it is over, nor after they left. */
export const exportDeliverer: Deliverer = {
  compose: composeExportMail,
  accepted: async () => {},
}

async function composeExportMail({ id, companyId, payload }: ClaimedMail): Promise<Letter | null> {
  const { exportId } = payload
  if (!exportId) return null
  const actor: SystemActor = {
    kind: 'system',
    companyId: asCompanyId(companyId),
    purpose: 'deliver mail',
    requestId: id,
  }
  const found = await readAs(actor, tx => readReady(tx, actor, exportId))
  if (!found) return null
  const { row, expiresAt, requester, company, logo } = found
  // Whoever signed up with somebody else's address does not have us write there.
  const isProved = await inSystem('deliver mail', tx => isAddressProved(tx, row.requestedBy))
  if (!isProved) return null
  const { subject, props } = exportReadyLetter({
    company,
    requesterName: requester.name,
    url: `${baseAddress()}/settings/data/export/${row.id}`,
    sizeBytes: row.sizeBytes,
    expiresAt,
  })
  return {
    to: requester.email,
    fromName: company.name,
    replyTo: '',
    opens: 'document',
    subject,
    ...(await renderLetter(props)),
    files: logoFilesOf(logo),
  }
}

async function readReady(tx: CompanyTx, { companyId }: SystemActor, exportId: string) {
  const row = await getExportRow(tx, exportId)
  const company = await getCompany(tx, companyId)
  if (row?.status !== 'ready' || !company || !row.expiresAt || row.expiresAt <= now()) return null
  const requester = await getRequester(tx, row.requestedBy)
  if (!requester || !mayFetch(requester.role)) return null
  const { expiresAt } = row
  return { row, expiresAt, requester, company, logo: await getLogo(tx, company) }
}
