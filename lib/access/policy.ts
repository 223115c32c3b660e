/** Who may do what: the one table of roles and permissions, read by commands and screens alike. */

export const roles = ['owner', 'admin', 'accountant', 'user'] as const
export type Role = (typeof roles)[number]

const everyone = roles
const bookkeepers = ['owner', 'admin', 'accountant'] as const
const managers = ['owner', 'admin'] as const
const owners = ['owner'] as const

const mayByPermission = {
  'read documents': everyone,
  'read money reports': bookkeepers,
  'draft documents': everyone,
  'quick-create clients': everyone,
  "edit others' drafts": bookkeepers,
  'issue documents': bookkeepers,
  'send documents': bookkeepers,
  'answer quotes': bookkeepers,
  'credit invoices': bookkeepers,
  'record payments': bookkeepers,
  'export documents': bookkeepers,
  'edit clients': bookkeepers,
  'delete own drafts': bookkeepers,
  "delete others' drafts": managers,
  'delete clients': managers,
  'change settings': managers,
  'invite members': managers,
  'change members': managers,
  'leave company': everyone,
  'make owners': owners,
  'change slug': owners,
  'read activity': managers,
  'import records': bookkeepers,
  'export company': bookkeepers,
  'export clients': bookkeepers,
  'erase clients': managers,
  'delete company': owners,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof mayByPermission

/** Every permission there is, in the order of the table. */
export const permissions = Object.keys(mayByPermission).filter(isPermission)

function isPermission(name: string): name is Permission {
  return name in mayByPermission
}

/** Whether a role includes a permission. */
export function can(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = mayByPermission[permission]
  return allowed.includes(role)
}

const phrases: Record<Permission, string> = {
  'read documents': 'see documents',
  'read money reports': 'see money reports',
  'draft documents': 'draft documents',
  'quick-create clients': 'add clients',
  "edit others' drafts": 'edit drafts of others',
  'issue documents': 'issue documents',
  'send documents': 'send documents and make links to them',
  'answer quotes': 'record answers to quotes',
  'credit invoices': 'credit and void invoices',
  'record payments': 'record and reverse payments',
  'export documents': 'export documents',
  'edit clients': 'edit clients',
  'delete own drafts': 'delete drafts',
  "delete others' drafts": 'delete drafts of others',
  'delete clients': 'delete clients',
  'change settings': 'change settings',
  'invite members': 'invite members',
  'change members': 'change roles and remove members',
  'leave company': 'leave',
  'make owners': 'make somebody an owner',
  'change slug': 'change the company’s address name',
  'read activity': 'see the activity',
  'import records': 'import clients and invoices',
  'export company': 'export everything of the company',
  'export clients': 'export clients',
  'erase clients': 'erase what is kept of a client',
  'delete company': 'delete the company',
}

/** What a company can let users do with quotes they wrote themselves, such as agents on site. */
const ofOwnQuotes: readonly Permission[] = ['issue documents', 'send documents']

/** Somebody who works at a company, as far as rights go. */
export interface RoleBearer {
  userId: string
  role: Role
  /** Whether the company lets users issue and send the quotes they wrote; absent: it does not. */
  issuesOwnQuotes?: boolean
}

/** Whether somebody may do that with quotes of their own, be it by their role. */
export function canWithOwnQuotes(who: RoleBearer, permission: Permission): boolean {
  if (can(who.role, permission)) return true
  return who.issuesOwnQuotes === true && ofOwnQuotes.includes(permission)
}

/** Whether somebody may do that with this document, by their role or because it is a quote of their own. */
export function canWith(
  who: RoleBearer,
  permission: Permission,
  document: { kind: string; createdBy: string | null },
): boolean {
  if (can(who.role, permission)) return true
  const isOwnQuote = document.kind === 'quote' && document.createdBy === who.userId
  return isOwnQuote && canWithOwnQuotes(who, permission)
}

/** The sentence for a screen or a refusal: who may, so that a person knows whom to ask. */
export function reasonAgainst(permission: Permission): string {
  const allowed: readonly Role[] = mayByPermission[permission]
  const names = allowed.map(role => `${role}s`)
  const last = names.pop() ?? 'nobody'
  const who = names.length === 0 ? last : `${names.join(', ')} and ${last}`
  return `Only ${who} can ${phrases[permission]}. Ask one of them.`
}

/** Why nothing is mailed to others, whatever the role: whoever signs up may have entered any address. */
export const addressNotProved =
  'Confirm your e-mail address first: we mailed you a link. You can have it sent again on the dashboard.'
