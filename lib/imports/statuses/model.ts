/** What another program says of an invoice, in our words. */
export type ForeignStatus = 'draft' | 'void' | 'paid' | 'partly paid' | 'open' | 'unknown'

const words: Record<Exclude<ForeignStatus, 'unknown'>, readonly string[]> = {
  draft: ['draft', 'entwurf', 'brouillon', 'pending approval', 'scheduled'],
  void: [
    'void',
    'voided',
    'cancelled',
    'canceled',
    'deleted',
    'archived',
    'reversed',
    'written off',
    'writeoff',
    'refunded',
    'storniert',
  ],
  paid: ['paid', 'closed', 'completed', 'settled', 'auto-paid', 'autopaid', 'bezahlt'],
  'partly paid': ['partly paid', 'partially paid', 'partial', 'partially_paid', 'part paid'],
  open: [
    '',
    'open',
    'issued',
    'sent',
    'viewed',
    'seen',
    'unpaid',
    'due',
    'overdue',
    'outstanding',
    'approved',
    'unviewed',
    'active',
    'disputed',
    'resent',
    'pending',
  ],
}

/** Reads a status whatever its case. */
export function foreignStatusOf(cell: string): ForeignStatus {
  const text = cell.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const known = statuses.find(status => words[status].includes(text))
  return known ?? 'unknown'
}

const statuses = ['draft', 'void', 'paid', 'partly paid', 'open'] as const
