import { renderLetter } from '@/emails/render-letter'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { documentLinkUrl } from '@/lib/access/link-tokens'
import { pdfFileNameOf, renderSnapshot } from '@/lib/documents/pdf-download'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import { now } from '@/lib/platform/clock'
import type { Letter, LetterFile } from '@/lib/platform/mail/letter'
import { recordSent } from './commands'
import { letterOf, logoFilesOf, type MailMaterial, whyPointless } from './composition/model'
import { getLogo, getMailMaterial } from './composition/queries'
import { serviceName } from './letters/model'
import { baseAddress } from './preview/commands'

/** Mail of a company: documents to their clients, copies, notices to the company itself, and tests. */
export const mailDeliverer: Deliverer = {
  compose: composeMail,
  accepted: claimed => recordSent(serviceOf(claimed), claimed.id),
}

/** Drawn and rendered outside of any transaction. The same row, the same bytes at every try. */
async function composeMail(claimed: ClaimedMail): Promise<Letter | null> {
  const service = serviceOf(claimed)
  const read = await readAs(service, async tx => {
    const mail = await getMailMaterial(tx, service.companyId, claimed.id)
    return mail && { mail, logo: await getLogo(tx, mail.company) }
  })
  if (!read || whyPointless(read.mail, now())) return null
  const { mail, logo } = await withAddress(read)
  const built = letterOf(mail, baseAddress())
  if (!built) return null
  return {
    to: mail.address,
    ...senderOf(mail),
    opens: 'document',
    subject: built.subject,
    ...(await renderLetter(built.props)),
    files: [...logoFilesOf(logo), ...(await pdfOf(service, mail))],
  }
}

function serviceOf({ companyId, id }: ClaimedMail): SystemActor {
  const purpose = 'deliver mail'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: id }
}

/** The token is signed here and now: it is kept nowhere. */
async function withAddress<Read extends { mail: MailMaterial }>(read: Read): Promise<Read> {
  const { link } = read.mail
  if (!link) return read
  return { ...read, mail: { ...read.mail, link: { ...link, url: await documentLinkUrl(link) } } }
}

/** The company writes to its clients, the service to the company; answers reach whoever they are for. */
function senderOf(mail: MailMaterial): Pick<Letter, 'fromName' | 'replyTo'> {
  const { recipient, company, senderAddress, answersTo } = mail
  return recipient === 'company'
    ? { fromName: serviceName, replyTo: answersTo }
    : { fromName: company.name, replyTo: company.email || senderAddress }
}

async function pdfOf(
  service: SystemActor,
  { attachPdf, snapshotId, document }: MailMaterial,
): Promise<LetterFile[]> {
  if (!attachPdf || !snapshotId || !document) return []
  const bytes = await renderSnapshot(service, snapshotId)
  const fileName = `${pdfFileNameOf(document.snapshot)}.pdf`
  return [{ fileName, mime: 'application/pdf', bytes, contentId: null }]
}
