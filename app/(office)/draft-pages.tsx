import { notFound as missingPage, redirect } from 'next/navigation'
import { DraftEditor } from '@/components/drafts/editor/draft-editor'
import type { Revision } from '@/components/drafts/kind-words'
import { documentPath } from '@/components/register/document-paths'
import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { canWith, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getClientChoice, listClientChoices } from '@/lib/clients/queries'
import type { Company } from '@/lib/companies/model'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import type { Snapshot } from '@/lib/documents/model'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { getSnapshot } from '@/lib/documents/store-snapshot'
import { type DraftKind, emptyDraft, isWritable } from '@/lib/drafts/model'
import { getStoredDraft } from '@/lib/drafts/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { isId } from '@/lib/platform/ids'
import { presetOf } from '@/lib/presets/model'
import { listPresets } from '@/lib/presets/queries'
import { getQuoteOfInvoice } from '@/lib/quotes/queries'
import { listTaxPresets } from '@/lib/tax-presets/queries'

/** The editor of a new quote or invoice, for the client its address names. */
export async function NewDraft({ kind, client: wanted }: { kind: DraftKind; client: unknown }) {
  const { actor, company: frame } = await requireMember()
  const today = localDateOf(now(), frame.timezone)
  const { company, clients, presets, taxes, numberPreview } = await readAs(actor, async tx => {
    const [found, looks, ownTaxes, choices] = await Promise.all([
      getCompany(tx, actor.companyId),
      listPresets(tx),
      listTaxPresets(tx),
      listClientChoices(tx, '', typeof wanted === 'string' ? wanted : undefined),
    ])
    if (!found) throw notFound('company')
    const preview = await nextNumber(tx, found, kind, today)
    return {
      company: found,
      clients: choices,
      presets: looks,
      taxes: ownTaxes,
      numberPreview: preview,
    }
  })
  const client = clients.find(choice => choice.id === wanted) ?? null
  const draft = emptyDraft(kind, company, presetOf(presets, null), client, today)
  return (
    <DraftEditor
      {...settingOf(actor, company, { kind, createdBy: actor.userId })}
      {...{ clients, client, presets, taxes, numberPreview, today }}
      stored={{ draft, version: 0, isFromQuote: false }}
      revision={null}
    />
  )
}

/** The editor of a draft, or of an issued quote that is written anew; what is issued has a page instead. */
export async function EditDraft({ kind, id }: { kind: DraftKind; id: string }) {
  const { actor, company: frame } = await requireMember()
  if (!isId(id)) missingPage()
  const found = await readAs(actor, async tx => {
    const [stored, company, presets, taxes, clients] = await Promise.all([
      getStoredDraft(tx, kind, id),
      getCompany(tx, actor.companyId),
      listPresets(tx),
      listTaxPresets(tx),
      listClientChoices(tx, ''),
    ])
    if (!stored || !company) return null
    const { draft, number, snapshotId } = stored
    const [client, numberPreview, inForce, quote] = await Promise.all([
      draft.clientId ? getClientChoice(tx, draft.clientId) : null,
      number ?? nextNumber(tx, company, kind, draft.issuedOn),
      snapshotId ? getSnapshot(tx, snapshotId) : null,
      kind === 'invoice' ? getQuoteOfInvoice(tx, id) : null,
    ])
    return { stored, company, presets, taxes, clients, client, numberPreview, inForce, quote }
  })
  if (!found || found.stored.deletedAt) missingPage()
  const { stored, company, presets, taxes, clients, client, numberPreview, inForce, quote } = found
  if (!isWritable(stored)) redirect(documentPath(kind, id))
  return (
    <DraftEditor
      {...settingOf(actor, company, { kind, createdBy: stored.createdBy })}
      {...{ clients, client, presets, taxes, numberPreview }}
      today={localDateOf(now(), frame.timezone)}
      stored={{ draft: stored.draft, version: stored.version, isFromQuote: quote !== null }}
      revision={inForce && revisionOf(inForce.snapshot)}
    />
  )
}

function settingOf(
  actor: MemberActor,
  company: Company,
  document: { kind: DraftKind; createdBy: string },
) {
  return {
    company,
    userId: actor.userId,
    font: brandFontOf(company.brand),
    logoUrl: company.brand.logo ? `/api/assets/${company.brand.logo.sha256}` : null,
    permissions: {
      issue: {
        allowed: canWith(actor, 'issue documents', document),
        reason: reasonAgainst('issue documents'),
      },
    },
  }
}

function revisionOf({ content, version }: Snapshot): Revision {
  return { number: content.number, replaces: { version, issuedOn: content.issuedOn } }
}
