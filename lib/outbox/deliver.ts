import { accountDeliverer } from '@/lib/accounts/deliver'
import { invitationDeliverer } from '@/lib/invitations/deliver'
import { mailDeliverer } from '@/lib/mails/deliver'
import type { DeliverySummary } from './model'
import { runRound } from './round/deliver'

/** Delivers all mail that is due. Any number of processes may do so at once: each mail is handed to one of them. */
export function deliverDue(): Promise<DeliverySummary> {
  return runRound({
    mail: mailDeliverer,
    invitation: invitationDeliverer,
    verification: accountDeliverer,
    password_reset: accountDeliverer,
  })
}
