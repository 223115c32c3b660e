import { type Actor, authorize } from '@/lib/access/actor'
import { runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'

/** Writes down that the list of clients was taken along. */
export async function recordClientsExport(actor: Actor): Promise<void> {
  authorize(actor, 'export clients')
  await runCommand(actor, tx =>
    recordActivity(tx, actor, {
      verb: 'clients.exported',
      subject: { kind: 'company', id: actor.companyId, label: 'Clients' },
    }),
  )
}
