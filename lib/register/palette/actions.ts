'use server'

import { memberAction } from '@/lib/access/action'
import { readAs } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import { findInput } from './input'
import { findAnything } from './queries'

/** What the palette shows while somebody types; refused once another tab works in another company. */
export async function findAnythingAction(companyId: string, query: string) {
  return memberAction(findInput, { companyId, query }, (actor, wanted) =>
    readAs(actor, tx => findAnything(tx, actor, wanted.query, now())),
  )
}
