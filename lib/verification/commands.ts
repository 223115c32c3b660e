import { asCompanyId } from '@/lib/access/actor'
import { inSystem, readAs } from '@/lib/access/doors'
import { assertStrangerWithinLimit } from '@/lib/access/rate-limit'
import type { VerifiedDocument } from './model'
import { findRender, getVerified } from './queries'

/** One look at the page is one question; nobody checks thirty documents a minute by hand. */
const limit = { most: 30, seconds: 60 }

interface Question {
  /** Of the PDF's bytes: who knows it holds the file. */
  sha256: string
  /** Who asks, or empty where nobody vouches for an address. */
  address: string
  requestId: string
}

/**
 * Whether a PDF with this hash was issued here, for anybody who holds it; null where it is not known.
 * @throws DomainError `too_many_attempts`
 */
export async function verifyPdf(question: Question): Promise<VerifiedDocument | null> {
  const { sha256, address, requestId } = question
  await assertStrangerWithinLimit('verify', address, limit)
  const render = await inSystem('verify document', tx => findRender(tx, sha256))
  if (!render) return null
  const companyId = asCompanyId(render.companyId)
  const actor = { kind: 'system', companyId, purpose: 'verify document', requestId } as const
  return readAs(actor, tx => getVerified(tx, render.snapshotId))
}
