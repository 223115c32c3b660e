import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { changeOwnMemberships } from '@/lib/access/own-memberships'
import { log } from '@/lib/platform/log'
import type { AccountHolder } from '../model'
import type { ChangeNameInput } from './input'

/** Gives a person another name, here and in each company they work at; what was written before keeps the old one. */
export async function changeName(
  { userId }: Pick<AccountHolder, 'userId'>,
  { name }: ChangeNameInput,
  requestId: string,
): Promise<void> {
  await inSystem('change account', async tx => {
    await tx.update(users).set({ name }).where(eq(users.id, userId))
    await changeOwnMemberships(tx, userId, { name })
  })
  log('info', 'name.changed', { requestId, userId })
}
