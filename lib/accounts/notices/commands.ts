import type { SystemTx } from '@/lib/access/doors'
import { enqueue } from '@/lib/outbox/commands'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import type { AccountNotice } from './model'

/** Has a person told by mail what happened to their account, in the transaction in which it does. */
export async function mailNotice(
  tx: SystemTx,
  notice: AccountNotice,
  about: { userId: string } | { accountLinkId: string },
): Promise<void> {
  const id = newId()
  await enqueue(tx, {
    companyId: noCompany,
    id,
    kind: 'account_notice',
    dedupeKey: `account_notice:${id}`,
    payload: { notice, ...about },
  })
}
