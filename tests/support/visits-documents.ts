import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { creditInvoice, voidInvoice } from '@/lib/credit-notes/commands'
import { getCreditedQuantities, getCreditNote, listCreditNotesOf } from '@/lib/credit-notes/queries'
import { writePng } from '@/lib/documents/png-writer'
import {
  deleteDraft,
  duplicateDraft,
  insertDraft,
  lockDraft,
  restoreDraft,
  saveDraft,
  writeLines,
} from '@/lib/drafts/commands'
import { assertMaterialDrawable, readMaterial } from '@/lib/drafts/issue/commands'
import { addPhoto, assertPhotos } from '@/lib/drafts/photos/commands'
import { getMemberName, getStoredDraft } from '@/lib/drafts/queries'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { recordPayment } from '@/lib/payments/commands'
import {
  getPaymentOfReceipt,
  listInvoicesOfPayment,
  listOpenInvoices,
  listPaymentsOf,
} from '@/lib/payments/queries'
import { issueReceipt, readEntries, readPayer, receiptOf } from '@/lib/payments/receipts/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { acceptQuote, declineQuote } from '@/lib/quotes/answer/commands'
import { assertDeductionsHold, invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { discardRevision, issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import {
  assertDepositIsFree,
  endQuoteLink,
  lockQuoteOf,
  restoreQuoteLink,
} from '@/lib/quotes/links/commands'
import { getQuoteOfInvoice, listAnswers, listQuoteInvoices } from '@/lib/quotes/queries'
import { answerOf, creditOf, paymentOf } from '@/tests/support/business'
import { addClient, draftOf, readStored, saveWholeDraft, today } from '@/tests/support/drafts'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through what writes quotes, invoices, credit notes and payments, and what reads one of them. */
export function documentVisits(foreign: () => Foreign): Record<string, Visit> {
  return {
    'lib/credit-notes/commands.ts creditInvoice': [
      'not found',
      stranger => creditInvoice(stranger.owner, creditOf(foreign().issuedId)),
    ],
    'lib/credit-notes/commands.ts voidInvoice': [
      'not found',
      stranger => voidInvoice(stranger.owner, creditOf(foreign().issuedId)),
    ],
    'lib/credit-notes/queries.ts getCreditNote': [
      'nothing',
      read(tx => getCreditNote(tx, foreign().creditNoteId)),
    ],
    'lib/credit-notes/queries.ts getCreditedQuantities': [
      'nothing',
      read(tx => getCreditedQuantities(tx, foreign().issuedId)),
    ],
    'lib/credit-notes/queries.ts listCreditNotesOf': [
      'nothing',
      read(tx => listCreditNotesOf(tx, foreign().issuedId)),
    ],
    'lib/drafts/commands.ts saveDraft': [
      'not found',
      stranger => {
        const draft = draftOf({ id: foreign().draftId, clientId: foreign().clientId })
        return saveDraft(stranger.owner, { draft, version: 1, editorId: newId() })
      },
    ],
    'lib/drafts/commands.ts duplicateDraft': [
      'not found',
      stranger =>
        duplicateDraft(stranger.owner, { kind: 'quote', id: foreign().quoteId, newId: newId() }),
    ],
    'lib/drafts/commands.ts deleteDraft': [
      'not found',
      stranger => deleteDraft(stranger.owner, { kind: 'quote', id: foreign().quoteDraftId }),
    ],
    'lib/drafts/commands.ts restoreDraft': [
      'not found',
      stranger => restoreDraft(stranger.owner, { kind: 'invoice', id: foreign().draftId }),
    ],
    'lib/drafts/commands.ts insertDraft': [
      'refused by the database',
      write(async tx => {
        const { draft } = await readStored(foreign().company.owner, 'invoice', foreign().draftId)
        const copy = { draft: { ...draft, id: newId() }, version: 0, editorId: newId() }
        return insertDraft(tx, foreign().company.owner, copy)
      }),
    ],
    'lib/drafts/commands.ts lockDraft': [
      'not found',
      write(tx => lockDraft(tx, { kind: 'quote', id: foreign().revisingId }, '')),
    ],
    'lib/drafts/commands.ts writeLines': [
      'refused by the database',
      write(async tx => {
        const { draft } = await readStored(foreign().company.owner, 'quote', foreign().revisingId)
        return writeLines(tx, foreign().company.owner, draft)
      }),
    ],
    'lib/drafts/issue/commands.ts readMaterial': [
      'not found',
      read((tx, stranger) => readMaterial(tx, stranger.owner, 'quote', foreign().quoteDraftId)),
    ],
    'lib/drafts/issue/commands.ts assertMaterialDrawable': [
      'its own',
      async stranger => {
        const own = await saveWholeDraft(stranger)
        const material = await readAs(stranger.owner, tx =>
          readMaterial(tx, stranger.owner, 'invoice', own.id),
        )
        return assertMaterialDrawable(stranger.owner, material)
      },
    ],
    // The same bytes are kept for each company apart.
    'lib/drafts/photos/commands.ts addPhoto': [
      'its own',
      async stranger =>
        addPhoto(
          stranger.user,
          await writePng({ width: 1, height: 1, rgb: new Uint8Array([9, 9, 9]) }),
        ),
    ],
    'lib/drafts/photos/commands.ts assertPhotos': [
      'not found',
      read(tx =>
        assertPhotos(tx, [{ photo: { sha256: foreign().assetSha256, width: 1, height: 1 } }]),
      ),
    ],
    'lib/drafts/queries.ts getStoredDraft': [
      'nothing',
      read(tx => getStoredDraft(tx, 'quote', foreign().acceptedId)),
    ],
    'lib/drafts/queries.ts getMemberName': [
      'its own',
      read(async tx => {
        expect(await getMemberName(tx, foreign().company.owner.userId)).toBeNull()
      }),
    ],
    'lib/invoices/issue/commands.ts issueInvoice': [
      'not found',
      async stranger => issueInvoice(stranger.owner, { id: foreign().draftId }),
    ],
    'lib/payments/commands.ts recordPayment': [
      'not found',
      async stranger => {
        const clientId = await addClient(stranger.owner)
        return recordPayment(
          stranger.owner,
          paymentOf({ clientId, invoiceId: foreign().issuedId }, '1'),
        )
      },
    ],
    'lib/payments/receipts/commands.ts readPayer': [
      'not found',
      read((tx, stranger) =>
        readPayer(tx, stranger.owner, paymentOf({ clientId: foreign().clientId }, '1')),
      ),
    ],
    'lib/payments/receipts/commands.ts readEntries': [
      'not found',
      read(tx => {
        const { clientId, issuedId: invoiceId } = foreign()
        return readEntries(tx, paymentOf({ clientId, invoiceId }, '1'))
      }),
    ],
    'lib/payments/receipts/commands.ts issueReceipt': [
      'refused by the database',
      write(async tx => {
        const { owner } = foreign().company
        const input = paymentOf({ clientId: foreign().clientId }, '1')
        const payer = await readAs(owner, theirs => readPayer(theirs, owner, input))
        const content = receiptOf(input, payer, [])
        return issueReceipt(tx, owner, { input, payer, content, amountMinor: 100n, at: now() })
      }),
    ],
    'lib/payments/queries.ts getPaymentOfReceipt': [
      'nothing',
      read(tx => getPaymentOfReceipt(tx, foreign().receiptId)),
    ],
    'lib/payments/queries.ts listInvoicesOfPayment': [
      'nothing',
      read(tx => listInvoicesOfPayment(tx, foreign().paymentId)),
    ],
    'lib/payments/queries.ts listOpenInvoices': [
      'nothing',
      read(tx => listOpenInvoices(tx, foreign().clientId)),
    ],
    'lib/payments/queries.ts listPaymentsOf': [
      'nothing',
      read(tx => listPaymentsOf(tx, { id: foreign().issuedId, issuedOn: today() })),
    ],
    'lib/payments/reversal/commands.ts reversePayment': [
      'not found',
      stranger =>
        reversePayment(stranger.owner, {
          id: foreign().paymentId,
          reversalId: newId(),
          reason: 'Mine',
        }),
    ],
    'lib/quotes/answer/commands.ts acceptQuote': [
      'not found',
      stranger => acceptQuote(stranger.owner, answerOf({ id: foreign().quoteId, version: 1 })),
    ],
    'lib/quotes/answer/commands.ts declineQuote': [
      'not found',
      stranger => declineQuote(stranger.owner, answerOf({ id: foreign().quoteId, version: 1 })),
    ],
    'lib/quotes/invoicing/commands.ts invoiceQuote': [
      'not found',
      stranger =>
        invoiceQuote(stranger.owner, {
          id: foreign().acceptedId,
          invoiceId: newId(),
          deposit: null,
        }),
    ],
    'lib/quotes/invoicing/commands.ts assertDeductionsHold': [
      'not found',
      write(async tx => {
        const { draft } = await readStored(foreign().company.owner, 'invoice', foreign().draftId)
        const deduction = { number: '', issuedOn: today(), category: 'S', rate: '19' } as const
        const deductions = [{ ...deduction, invoiceId: foreign().depositId, amount: '1' }]
        return assertDeductionsHold(tx, { ...draft, deductions })
      }),
    ],
    'lib/quotes/links/commands.ts lockQuoteOf': [
      'its own',
      write(tx => lockQuoteOf(tx, foreign().depositId)),
    ],
    'lib/quotes/links/commands.ts endQuoteLink': [
      'its own',
      write(tx => endQuoteLink(tx, foreign().depositId)),
    ],
    'lib/quotes/links/commands.ts restoreQuoteLink': [
      'its own',
      write(tx => restoreQuoteLink(tx, foreign().depositId)),
    ],
    'lib/quotes/links/commands.ts assertDepositIsFree': [
      'its own',
      write(tx => assertDepositIsFree(tx, foreign().depositId)),
    ],
    'lib/quotes/issue/commands.ts issueQuote': [
      'not found',
      stranger => issueQuote(stranger.owner, { id: foreign().quoteDraftId }),
    ],
    'lib/quotes/issue/commands.ts reviseQuote': [
      'not found',
      stranger => reviseQuote(stranger.owner, { id: foreign().quoteId }),
    ],
    'lib/quotes/issue/commands.ts discardRevision': [
      'not found',
      stranger => discardRevision(stranger.owner, { id: foreign().revisingId }),
    ],
    'lib/quotes/queries.ts listQuoteInvoices': [
      'nothing',
      read(tx => listQuoteInvoices(tx, foreign().acceptedId)),
    ],
    'lib/quotes/queries.ts getQuoteOfInvoice': [
      'nothing',
      read(tx => getQuoteOfInvoice(tx, foreign().depositId)),
    ],
    'lib/quotes/queries.ts listAnswers': [
      'nothing',
      read(tx => listAnswers(tx, foreign().acceptedId)),
    ],
  }
}
