import { eq } from 'drizzle-orm'
import { companies } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { quickCreateClient } from '@/lib/clients/commands'
import { saveDraft } from '@/lib/drafts/commands'
import type { DraftKind } from '@/lib/drafts/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { getPresetOf } from '@/lib/presets/queries'
import { lockCompany, writeSettings } from '../commands'
import { getCompany } from '../queries'
import { firstDraftOf } from './first-draft/model'
import type { FirstCompanyInput, FirstDocumentInput, TakeStepInput } from './input'
import { type FirstRunStep, type StepToTake, stepAfter } from './model'

/** The first step: who the company is. Sent twice, it counts once. */
export async function setUpCompany(
  actor: Actor,
  input: FirstCompanyInput,
): Promise<{ step: FirstRunStep }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const step = await lockStep(tx, actor)
    if (step !== 'company') return { step }
    const before = await lockCompany(tx, actor, input.version)
    const defaultTaxRate = input.defaultTaxRate || null
    await writeSettings(tx, actor, before, { ...input, defaultTaxRate })
    return advance(tx, actor, { step, skipped: false, label: input.name })
  })
}

/** Leaves a step behind, done or skipped. A step that was left before stays so. */
export async function takeStep(
  actor: Actor,
  { step, skipped }: TakeStepInput,
): Promise<{ step: FirstRunStep }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const current = await lockStep(tx, actor)
    if (current !== step) return { step: current }
    const company = await getCompany(tx, actor.companyId)
    return advance(tx, actor, { step, skipped, label: company?.name ?? '' })
  })
}

/** The last step: the first client, and the draft of their first document. */
export async function beginFirstDocument(
  actor: Actor,
  input: FirstDocumentInput,
): Promise<{ kind: DraftKind; id: string }> {
  authorize(actor, 'change settings')
  const { clientId, documentId: id, kind, name, email } = input
  const client = await quickCreateClient(actor, { id: clientId, name, email, contactName: '' })
  const draft = await readAs(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const today = localDateOf(now(), company.timezone)
    return firstDraftOf(input, { company, client, today, look: await getPresetOf(tx, null) })
  })
  await saveDraft(actor, { draft, version: 0, editorId: id })
  await takeStep(actor, { step: 'first_document', skipped: false })
  return { kind, id }
}

async function lockStep(tx: CompanyTx, actor: Actor): Promise<FirstRunStep> {
  const [row] = await tx
    .select({ step: companies.firstRunStep })
    .from(companies)
    .where(eq(companies.id, actor.companyId))
    .for('update')
  if (!row) throw notFound('company')
  return row.step
}

async function advance(
  tx: CompanyTx,
  actor: Actor,
  { step, skipped, label }: { step: StepToTake; skipped: boolean; label: string },
): Promise<{ step: FirstRunStep }> {
  const next = stepAfter(step)
  const subject = { kind: 'company' as const, id: actor.companyId, label }
  await tx
    .update(companies)
    .set({ firstRunStep: next, updatedAt: now() })
    .where(eq(companies.id, actor.companyId))
  const verb = skipped ? 'step_skipped' : 'step_done'
  await recordActivity(tx, actor, { verb: `onboarding.${verb}`, subject, after: { step } })
  if (next === 'done')
    await recordActivity(tx, actor, { verb: 'onboarding.finished', subject, after: { step } })
  return { step: next }
}
