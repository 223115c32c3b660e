import { accountDeliverer } from '@/lib/accounts/deliver'
import { closingDeliverer } from '@/lib/companies/closing/deliver'
import { exportDeliverer } from '@/lib/exports/deliver'
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
    email_change: accountDeliverer,
    account_notice: accountDeliverer,
    export_ready: exportDeliverer,
    company_closing: closingDeliverer,
  })
}
