import type { Actor } from '@/lib/access/actor'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import type { ClientChoice } from '@/lib/clients/model'
import { getClientChoice } from '@/lib/clients/queries'
import { type Company, trialNumber } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { assertDrawable } from '@/lib/documents/drawable'
import type { Acceptance, DocumentContent, Snapshot } from '@/lib/documents/model'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { snapshotOf } from '@/lib/documents/snapshot'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { Look } from '@/lib/presets/model'
import { getPresetOf } from '@/lib/presets/queries'
import { contentOf } from '../content/model'
import type { IssueInput } from '../input'
import type { StoredDraft } from '../model'
import { type Draft, type DraftKind, dueDateProblem, isBlankLine, issueProblems } from '../model'
import { assertPhotos } from '../photos/commands'
import { getStoredDraft } from '../queries'

/** What a quote or an invoice is issued from, read once. */
export interface Material {
  stored: StoredDraft
  company: Company
  client: ClientChoice
  look: Look
  /** ISO date of the company's calendar. */
  today: string
}

/** Reads what a document is issued from; null for any id of another company. */
export async function readMaterial(
  tx: CompanyTx,
  actor: Actor,
  kind: DraftKind,
  id: string,
): Promise<Material> {
  const [company, stored] = await Promise.all([
    getCompany(tx, actor.companyId),
    getStoredDraft(tx, kind, id),
  ])
  if (!company) throw notFound('company')
  if (!stored) throw notFound(kind)
  const { clientId, presetId } = stored.draft
  const [client, look] = await Promise.all([
    clientId ? getClientChoice(tx, clientId) : null,
    getPresetOf(tx, presetId),
  ])
  const today = localDateOf(now(), company.timezone)
  // Without a client the draft is refused with the sentence that says so.
  return { stored, company, client: client ?? nobody, look, today }
}

/** Refuses what cannot be issued as it is, with every reason. */
export function assertIssuable(actor: Actor, { stored, today }: Material, input: IssueInput): void {
  if (stored.deletedAt)
    throw new DomainError('wrong_state', 'This draft was deleted. Restore it, then issue it.')
  if (input.version !== undefined && input.version !== stored.version) throw changedMeanwhile()
  // Imports and samples are dated in the past; a person who issues by hand is not.
  const late = actor.kind === 'member' ? dueDateProblem(stored.draft, today) : null
  const problems = [...issueProblems(stored.draft), ...(late ? [late] : [])]
  const [first] = problems
  if (first) throw new DomainError('invalid', first.sentence, { problems })
}

/** Draws the document once before anything is locked; one with too many photos is not even begun. */
export async function assertMaterialDrawable(actor: Actor, material: Material): Promise<void> {
  await readAs(actor, tx => assertPhotos(tx, material.stored.draft.lines))
  const { draft, number, snapshotVersion } = material.stored
  const trial = number ?? trialNumber(material.company, draft.kind, draft.issuedOn)
  const replaces =
    snapshotVersion > 0 ? { version: snapshotVersion, issuedOn: draft.issuedOn } : null
  const content = issuedContentOf(material, trial, { replaces })
  await assertDrawable(actor, content, snapshotVersion + 1)
}

interface VersionFacts {
  replaces?: { version: number; issuedOn: string } | null
  acceptance?: Acceptance | null
}

/** The snapshot of a document that gets its number or its next version. */
export function issuedSnapshotOf(
  material: Material,
  number: string,
  version: number,
  facts: VersionFacts = {},
): Snapshot {
  return snapshotOf({
    content: issuedContentOf(material, number, facts),
    version,
    issuedAt: now(),
  })
}

/** The draft as it is written for good: blank lines dropped, taxes filled in. */
export function finalDraftOf(draft: Draft): Draft {
  const lines = draft.lines
    .filter(line => !isBlankLine(line))
    .map(line => (line.kind === 'line' ? { ...line, tax: line.tax ?? draft.defaultTax } : line))
  return { ...draft, lines }
}

/** What somebody is told whose draft changed between looking and issuing. */
export function changedMeanwhile(): DomainError {
  return new DomainError(
    'conflict',
    'This draft changed after it was shown here. Reload it, look once more, then issue it.',
  )
}

function issuedContentOf(
  { stored, company, client, look }: Material,
  number: string,
  facts: VersionFacts = {},
): DocumentContent {
  const font = brandFontOf(company.brand)
  const content = contentOf({
    draft: stored.draft,
    company,
    client,
    font,
    look,
    number,
    isDraft: false,
    ...facts,
  })
  if (!content) throw new Error('A complete draft must compute.')
  return content
}

const nobody: ClientChoice = {
  id: '',
  name: '',
  contactName: '',
  email: '',
  currency: '',
  language: '',
  taxId: '',
  billing: { line1: '', line2: '', city: '', region: '', postalCode: '', countryCode: '' },
}
