import { type MemberActor, may } from '@/lib/access/actor'
import { type Permission, reasonAgainst } from '@/lib/access/policy'
import type { Invoice } from '@/lib/invoices/model'

/** Whether something may be done, and the sentence to show when it may not. */
export interface Allowance {
  allowed: boolean
  reason: string
}

export interface InvoicePermissions {
  edit: Allowance
  issue: Allowance
  delete: Allowance
}

/** What a member may do with this invoice, as its commands will decide too. */
export function permissionsOn(invoice: Invoice, actor: MemberActor): InvoicePermissions {
  const own = invoice.createdBy === actor.userId
  const allowance = (permission: Permission): Allowance => ({
    allowed: may(actor, permission),
    reason: reasonAgainst(permission),
  })
  const deleteOwn = allowance('delete own drafts')
  return {
    edit: allowance(own ? 'draft documents' : "edit others' drafts"),
    issue: allowance('issue documents'),
    delete: own || !deleteOwn.allowed ? deleteOwn : allowance("delete others' drafts"),
  }
}
