import { renderLetter } from '@/emails/render-letter'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { logoFilesOf } from '@/lib/mails/composition/model'
import { getLogo } from '@/lib/mails/composition/queries'
import { closingLetter } from '@/lib/mails/letters/closing/model'
import { serviceName } from '@/lib/mails/letters/model'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import { env } from '@/lib/platform/env'
import type { Letter } from '@/lib/platform/mail/letter'
import { getCompany } from '../queries'
import { type ClosingNotice, closingNotices } from './model'
import { getClosing, listOwners } from './queries'

/** To the owners of a company that is to be deleted: none is sent about what is no longer so. */
export const closingDeliverer: Deliverer = {
  compose: composeClosing,
  accepted: async () => {},
}

async function composeClosing(claimed: ClaimedMail): Promise<Letter | null> {
  const { payload } = claimed
  const notice = closingNotices.find(each => each === payload.notice)
  const closesAt = new Date(payload.closesAt ?? '')
  if (!notice || Number.isNaN(closesAt.getTime())) return null
  const found = await readClosing(serviceOf(claimed), payload.userId ?? '')
  if (!found || !isStillSo(notice, closesAt, found.closing?.closesAt)) return null
  const { company, owner, closing, logo } = found
  const { subject, props } = closingLetter({
    company,
    notice,
    closesAt,
    name: owner.name,
    byName: closing?.requestedByName ?? '',
    url: new URL('/settings/delete', env().APP_URL ?? 'http://localhost:3000').href,
    retentionYears: env().RETENTION_YEARS,
  })
  return {
    to: owner.email,
    fromName: serviceName,
    replyTo: '',
    opens: 'ownership',
    subject,
    ...(await renderLetter(props)),
    files: logoFilesOf(logo),
  }
}

function isStillSo(notice: ClosingNotice, closesAt: Date, now: Date | undefined): boolean {
  if (notice === 'kept') return now === undefined
  return now?.getTime() === closesAt.getTime()
}

async function readClosing(actor: SystemActor, userId: string) {
  return readAs(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    const owner = (await listOwners(tx)).find(each => each.userId === userId)
    if (!company || !owner) return null
    return { company, owner, closing: await getClosing(tx), logo: await getLogo(tx, company) }
  })
}

function serviceOf({ companyId, id }: ClaimedMail): SystemActor {
  const purpose = 'deliver mail'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: id }
}
