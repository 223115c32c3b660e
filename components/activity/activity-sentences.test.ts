import { describe, expect, test } from 'vitest'
import type { ActivityRow } from '@/lib/activity/queries'
import type { ActivityVerb } from '@/lib/activity/record'
import { activity } from '@/lib/messages/en/activity'
import { sentenceOf } from './activity-sentences'

const row: ActivityRow = {
  id: 'a1',
  verb: 'client.created',
  actorKind: 'member',
  actorName: 'Maya',
  at: new Date(0),
  subjectKind: 'client',
  subjectId: 's1',
  subjectLabel: 'Draft',
  before: null,
  after: null,
  requestId: 'r1',
  document: null,
  clientName: null,
}

const documents = {
  invoice: { id: 'd1', kind: 'invoice', number: 'PCF-0042', currency: 'USD' },
  quote: { id: 'd2', kind: 'quote', number: 'PCQ-0007', currency: 'USD' },
  credit_note: { id: 'd3', kind: 'credit_note', number: 'PCC-0001', currency: 'USD' },
  receipt: { id: 'd4', kind: 'receipt', number: 'PCR-0031', currency: 'USD' },
} as const

const accepted = { version: 3, shown: 2, name: 'Marcus Oyelaran', note: '' }
const credited = { creditedMinor: '21753', creditNote: 'PCC-0001', creditNoteId: 'c1' }
const paid = { amount: '1500.00', currency: 'USD', method: 'card', receiptId: 'd4' }

const mailOf = { document: documents.invoice, after: { to: 'ap@acme.test' } }
const mailText = { subjectKind: 'mail_text', subjectLabel: 'Invoice' }
const member = { subjectKind: 'member', subjectLabel: 'jo@studio.test' }
const byVisitor = { actorKind: 'visitor', actorName: 'Visitor' }

const taxPreset = { subjectKind: 'tax_preset', subjectLabel: 'MwSt. 19%' }
const exported = { subjectKind: 'export' }
const imported = (counts: Record<string, number>) => ({
  subjectKind: 'import',
  after: { kind: 'clients', ...counts },
})
const preset = { subjectKind: 'preset', subjectLabel: 'Compact' } as const

/** Every verb with what its row tells, and the sentence it makes. */
const told: Record<ActivityVerb, [change: Partial<ActivityRow>, sentence: string]> = {
  'company.started': [
    { subjectKind: 'company', subjectLabel: 'Pixel Crafte' },
    'Maya started Pixel Crafte',
  ],
  'company.changed': [{ subjectKind: 'company' }, 'Maya changed the settings'],
  'company.brand_changed': [{ subjectKind: 'company' }, 'Maya changed the brand'],
  'company.next_number_set': [
    { subjectKind: 'company', after: { kind: 'invoice', number: 'PCF-0100' } },
    'Maya set the next number of invoices to PCF-0100',
  ],
  'company.deletion_requested': [
    { subjectKind: 'company', after: { closesAt: '2026-12-04T09:00:00.000Z' } },
    'Maya asked for the company to be deleted on 4\u00a0Dec\u00a02026',
  ],
  'company.deletion_cancelled': [{ subjectKind: 'company' }, 'Maya kept the company after all'],
  'company.closed': [
    { subjectKind: 'company', actorKind: 'system', actorName: 'close companies' },
    'The company was closed',
  ],
  'onboarding.step_done': [
    { subjectKind: 'company', after: { step: 'brand' } },
    'Maya finished a first step: brand',
  ],
  'onboarding.step_skipped': [
    { subjectKind: 'company', after: { step: 'first_document' } },
    'Maya skipped a first step: first document',
  ],
  'onboarding.finished': [{ subjectKind: 'company' }, 'Maya finished the first steps'],
  'onboarding.sample_added': [{ subjectKind: 'company' }, 'Maya added sample documents'],
  'onboarding.sample_removed': [{ subjectKind: 'company' }, 'Maya removed the sample documents'],
  'tax_preset.created': [taxPreset, 'Maya added the tax MwSt. 19%'],
  'tax_preset.changed': [taxPreset, 'Maya changed the tax MwSt. 19%'],
  'tax_preset.deleted': [taxPreset, 'Maya deleted the tax MwSt. 19%'],
  'client.exported': [{ clientName: 'Acme' }, 'Maya exported all about Acme'],
  'client.erased': [{}, 'Maya erased a client’s personal details'],
  'clients.exported': [{ subjectKind: 'company' }, 'Maya exported the clients'],
  'import.uploaded': [imported({}), 'Maya uploaded clients to import'],
  'import.finished': [
    imported({ created: 120, skipped: 3 }),
    'Maya imported 120 clients, 3 skipped',
  ],
  'import.failed': [
    { ...imported({}), actorKind: 'system', actorName: 'import' },
    'The import of clients failed',
  ],
  'import.discarded': [imported({}), 'Maya discarded an import of clients'],
  'export.requested': [exported, 'Maya asked for an export of everything'],
  'export.ready': [{ ...exported, actorKind: 'system' }, 'The export of everything is ready'],
  'export.failed': [{ ...exported, actorKind: 'system' }, 'The export of everything failed'],
  'export.downloaded': [exported, 'Maya downloaded an export of everything'],
  'client.created': [{ clientName: 'Acme' }, 'Maya added the client Acme'],
  'client.edited': [{ clientName: 'Acme' }, 'Maya edited the client Acme'],
  'client.deleted': [{ clientName: 'Acme' }, 'Maya deleted the client Acme'],
  'client.restored': [{ clientName: 'Acme' }, 'Maya restored the client Acme'],
  'preset.created': [preset, 'Maya added the template Compact'],
  'preset.saved': [preset, 'Maya changed the template Compact'],
  'preset.made_default': [preset, 'Maya made Compact the default template'],
  'preset.deleted': [preset, 'Maya deleted the template Compact'],
  'preset.restored': [preset, 'Maya restored the template Compact'],
  'invoice.drafted': [{ document: documents.invoice }, 'Maya drafted PCF-0042'],
  'invoice.edited': [{ document: documents.invoice }, 'Maya edited PCF-0042'],
  'invoice.duplicated': [
    { document: documents.invoice, after: { duplicateOf: 'PCF-0041' } },
    'Maya duplicated PCF-0041 as PCF-0042',
  ],
  'invoice.deleted': [{ subjectKind: 'invoice' }, 'Maya deleted a draft invoice'],
  'invoice.restored': [{ subjectKind: 'invoice' }, 'Maya restored a draft invoice'],
  'invoice.issued': [{ document: documents.invoice }, 'Maya issued PCF-0042'],
  'invoice.downloaded': [{ document: documents.invoice }, 'Maya downloaded PCF-0042'],
  'invoice.credited': [
    { document: documents.invoice, before: { creditedMinor: '1000' }, after: credited },
    'Maya credited $207.53 of PCF-0042 with PCC-0001',
  ],
  'invoice.voided': [
    { document: documents.invoice, before: { creditedMinor: '0' }, after: credited },
    'Maya voided PCF-0042 with PCC-0001',
  ],
  'quote.drafted': [{ subjectKind: 'quote' }, 'Maya drafted a quote'],
  'quote.edited': [{ subjectKind: 'quote' }, 'Maya edited a draft quote'],
  'quote.duplicated': [
    { document: { ...documents.quote, number: null } },
    'Maya duplicated a draft as a draft quote',
  ],
  'quote.deleted': [{ subjectKind: 'quote' }, 'Maya deleted a draft quote'],
  'quote.restored': [{ subjectKind: 'quote' }, 'Maya restored a draft quote'],
  'quote.issued': [{ document: documents.quote }, 'Maya issued PCQ-0007'],
  'quote.downloaded': [{ document: documents.quote }, 'Maya downloaded PCQ-0007'],
  'quote.revising': [{ document: documents.quote }, 'Maya began to revise PCQ-0007'],
  'quote.revised': [
    { document: documents.quote, after: { number: 'PCQ-0007', version: 2 } },
    'Maya issued version 2 of PCQ-0007',
  ],
  'quote.revision_discarded': [
    { document: documents.quote },
    'Maya discarded the revision of PCQ-0007',
  ],
  'quote.accepted': [
    { document: documents.quote, after: accepted },
    'Maya recorded Marcus Oyelaran’s acceptance of PCQ-0007',
  ],
  'quote.declined': [
    { document: documents.quote, after: accepted },
    'Maya recorded that Marcus Oyelaran declined PCQ-0007',
  ],
  'quote.invoiced': [
    { document: documents.quote, after: { purpose: 'deposit' } },
    'Maya drafted the deposit invoice of PCQ-0007',
  ],
  'credit_note.issued': [{ document: documents.credit_note }, 'Maya issued PCC-0001'],
  'credit_note.downloaded': [{ document: documents.credit_note }, 'Maya downloaded PCC-0001'],
  'receipt.issued': [{ document: documents.receipt }, 'Maya issued PCR-0031'],
  'snapshot.mismatch': [
    { document: documents.invoice },
    'Maya was refused the PDF of PCF-0042, which came out differently than at first',
  ],
  'receipt.downloaded': [{ document: documents.receipt }, 'Maya downloaded PCR-0031'],
  'payment.recorded': [
    { document: documents.receipt, after: { ...paid, invoices: ['PCF-1', 'PCF-2', 'PCF-3'] } },
    'Maya recorded $1,500.00 for PCF-1, PCF-2 and PCF-3 (receipt PCR-0031)',
  ],
  'payment.reversed': [
    { document: documents.receipt },
    'Maya reversed the payment of receipt PCR-0031',
  ],
  'invoice.mailed': mailed('invoice'),
  'invoice.sent': sent('invoice'),
  'invoice.viewed': viewed('invoice'),
  'invoice.asked': asked('invoice'),
  'quote.mailed': mailed('quote'),
  'quote.sent': sent('quote'),
  'quote.viewed': viewed('quote'),
  'quote.asked': asked('quote'),
  'credit_note.mailed': mailed('credit_note'),
  'credit_note.sent': sent('credit_note'),
  'credit_note.viewed': viewed('credit_note'),
  'credit_note.asked': asked('credit_note'),
  'receipt.mailed': mailed('receipt'),
  'receipt.sent': sent('receipt'),
  'receipt.viewed': viewed('receipt'),
  'receipt.asked': asked('receipt'),
  'mail.retried': [mailOf, 'Maya tried the mail of PCF-0042 to ap@acme.test again'],
  'mail.failed': [mailOf, 'The mail of PCF-0042 to ap@acme.test could not be sent'],
  'mail.bounced': [mailOf, 'The mail of PCF-0042 to ap@acme.test came back'],
  'mail.complained': [mailOf, 'The mail of PCF-0042 to ap@acme.test was reported as unwanted'],
  'mail_text.changed': [mailText, 'Maya changed the mail text Invoice'],
  'mail_text.reset': [mailText, 'Maya went back to the original mail text Invoice'],
  'link.created': [{ document: documents.invoice }, 'Maya made a link to PCF-0042'],
  'link.renewed': [{ document: documents.invoice }, 'Maya made a new link to PCF-0042'],
  'link.revoked': [{ document: documents.invoice }, 'Maya revoked a link to PCF-0042'],
  'member.invited': [member, 'Maya invited jo@studio.test'],
  'member.joined': [
    { ...member, actorKind: 'system', actorName: 'accept invitation' },
    'jo@studio.test joined the company',
  ],
  'member.role_changed': [
    { ...member, after: { role: 'admin' } },
    'Maya gave jo@studio.test the role Admin',
  ],
  'member.removed': [member, 'Maya removed jo@studio.test'],
  'member.left': [member, 'Maya left the company'],
  'member.made_owner': [member, 'Maya made jo@studio.test the owner'],
  'invitation.revoked': [member, 'Maya revoked the invitation of jo@studio.test'],
}

type Kind = keyof typeof documents
type Row = [change: Partial<ActivityRow>, sentence: string]

function mailed(kind: Kind): Row {
  const document = documents[kind]
  const to = ['ap@acme.test', 'jo@acme.test']
  return [{ document, after: { to } }, `Maya mailed ${document.number} to ${to.join(', ')}`]
}

function sent(kind: Kind): Row {
  const change = { ...mailOf, document: documents[kind], actorKind: 'system' }
  return [change, `${documents[kind].number} was sent to ap@acme.test`]
}

function viewed(kind: Kind): Row {
  return [
    { document: documents[kind], ...byVisitor },
    `The client looked at ${documents[kind].number}`,
  ]
}

function asked(kind: Kind): Row {
  const document = documents[kind]
  return [
    { document, ...byVisitor, after: { name: 'Marcus' } },
    `Marcus asked about ${document.number}`,
  ]
}

describe('what somebody did', () => {
  test.each(Object.entries(told))('%s is one sentence', (verb, [change, sentence]) => {
    expect(wordsOf({ ...row, verb, ...change })).toBe(sentence)
  })

  test('is told of the client where the client did it', () => {
    const answered = { ...byVisitor, document: documents.quote, after: accepted }
    expect(wordsOf({ ...row, verb: 'quote.accepted', ...answered })).toBe(
      'Marcus Oyelaran accepted PCQ-0007',
    )
    expect(wordsOf({ ...row, verb: 'quote.declined', ...answered, after: {} })).toBe(
      'The client declined PCQ-0007',
    )
  })

  test('is told by its verb where a newer version wrote it', () => {
    expect(wordsOf({ ...row, verb: 'robot.danced', subjectLabel: 'X' })).toBe('Maya robot.danced X')
    expect(wordsOf({ ...row, verb: 'toString', subjectLabel: 'X' })).toBe('Maya toString X')
  })

  test('is told without what a row does not say', () => {
    const bare = { document: documents.invoice, after: {} }
    expect(wordsOf({ ...row, verb: 'invoice.voided', ...bare })).toBe('Maya voided PCF-0042')
    expect(wordsOf({ ...row, verb: 'invoice.credited', ...bare })).toBe('Maya credited PCF-0042')
    const alone = { document: documents.receipt, after: { ...paid, invoices: [] } }
    expect(wordsOf({ ...row, verb: 'payment.recorded', ...alone })).toBe(
      'Maya recorded $1,500.00 (receipt PCR-0031)',
    )
    expect(wordsOf({ ...row, verb: 'quote.invoiced', document: documents.quote })).toBe(
      'Maya invoiced PCQ-0007',
    )
  })

  test('counts what came in only where it is told', () => {
    const finished = { verb: 'import.finished', subjectKind: 'import' }
    const counted = { kind: 'invoices', created: 2, skipped: 0 }
    expect(wordsOf({ ...row, ...finished, after: counted })).toBe('Maya imported 2 invoices')
    expect(wordsOf({ ...row, ...finished })).toBe('Maya imported a file')
  })

  test('leads to the documents it names', () => {
    const voided = { verb: 'invoice.voided', document: documents.invoice, after: credited }
    expect(linksOf({ ...row, ...voided })).toEqual(['/invoices/d1', '/credit-notes/c1'])
    const payment = { verb: 'payment.recorded', document: documents.receipt, after: paid }
    expect(linksOf({ ...row, subjectKind: 'payment', ...payment })).toEqual(['/receipts/d4'])
    expect(linksOf({ ...row, clientName: 'Acme' })).toEqual(['/clients/s1'])
    expect(linksOf({ ...row, verb: 'company.changed' })).toEqual(['/settings'])
    expect(linksOf({ ...row, verb: 'invoice.deleted', subjectKind: 'invoice' })).toEqual([])
  })
})

function wordsOf(told: ActivityRow): string {
  const { who, pieces } = sentenceOf(told, 'en-US', activity)
  return [...(who ? [who] : []), pieces.map(({ text }) => text).join('')].join(' ')
}

function linksOf(told: ActivityRow) {
  return sentenceOf(told, 'en-US', activity).pieces.flatMap(({ href }) => href ?? [])
}
