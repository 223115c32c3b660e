import { type Actor, authorize } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { createClient, deleteClient, restoreClient } from '@/lib/clients/commands'
import { deleteDraft, restoreDraft, saveDraft } from '@/lib/drafts/commands'
import { getStoredDraft } from '@/lib/drafts/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { getCompany } from '../../queries'
import { takeStep } from '../commands'
import { stepOf } from '../model'
import { sampleClientsOf, sampleDraftsOf } from './model'
import { getLivingSample, hasSample } from './queries'

/** Adds two clients, a quote and an invoice to look at. Nothing is issued; asked twice, there is one of each. */
export async function addSample(actor: Actor): Promise<{ added: boolean }> {
  authorize(actor, 'change settings')
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  const isThere = await readAs(actor, hasSample)
  for (const client of sampleClientsOf(company)) {
    await createClient(actor, client)
    await restoreClient(actor, client.id)
  }
  for (const draft of sampleDraftsOf(company, localDateOf(now(), company.timezone))) {
    const { kind, id } = draft
    const stored = await readAs(actor, tx => getStoredDraft(tx, kind, id))
    if (!stored) await saveDraft(actor, { draft, version: 0, editorId: id })
    else if (stored.deletedAt) await restoreDraft(actor, { kind, id })
  }
  if (!isThere) await record(actor, 'sample_added', company.name)
  await takeStep(actor, { step: 'first_document', skipped: false })
  return { added: !isThere }
}

/** Puts aside what is left of it: its drafts, and its clients that still bear the mark. */
export async function removeSample(actor: Actor): Promise<{ removed: number }> {
  authorize(actor, 'delete clients')
  const { clientIds, documents } = await readAs(actor, getLivingSample)
  for (const each of documents) await deleteDraft(actor, each)
  for (const id of clientIds) await deleteClient(actor, id)
  const removed = clientIds.length + documents.length
  if (removed === 0) return { removed }
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  await record(actor, 'sample_removed', company?.name ?? '')
  return { removed }
}

async function record(
  actor: Actor,
  verb: 'sample_added' | 'sample_removed',
  label: string,
): Promise<void> {
  await runCommand(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    await recordActivity(tx, actor, {
      verb: `onboarding.${verb}`,
      subject: { kind: 'company', id: actor.companyId, label },
      after: { step: stepOf(company?.firstRunStep ?? 'done') },
    })
  })
}
