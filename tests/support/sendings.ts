import { readAs } from '@/lib/access/doors'
import { listLinks } from '@/lib/links/queries'
import { listMails } from '@/lib/mails/queries'
import type { SendDocumentInput } from '@/lib/mails/sending/input'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'

/** What the form sends for a document. */
export function sendingOf(id: string, changes: Partial<SendDocumentInput> = {}): SendDocumentInput {
  return {
    id,
    sendId: newId(),
    recipients: ['ap@acme.example'],
    subject: 'Your invoice',
    body: 'Hello,\n\nplease look at {{link}}.',
    copyToMe: false,
    attachPdf: false,
    ...changes,
  }
}

export function mailsOf({ owner }: TestCompany, documentId: string) {
  return readAs(owner, tx => listMails(tx, documentId))
}

export function linksOf({ owner }: TestCompany, documentId: string) {
  return readAs(owner, tx => listLinks(tx, documentId))
}
