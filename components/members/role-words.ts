import type { Role } from '@/lib/access/policy'

/** What a role is called, and what whoever has it does. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'Everything, other owners included.' },
  admin: { name: 'Admin', may: 'Everything but the company’s address name and its owners.' },
  accountant: {
    name: 'Accountant',
    may: 'Issues and sends documents, records payments, edits clients. No settings.',
  },
  user: { name: 'User', may: 'Drafts documents and adds clients. Sees no sums of the company.' },
}
