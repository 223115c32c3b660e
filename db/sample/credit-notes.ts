export interface SampleCreditNote {
  /** Number of the invoice as its id ends. */
  invoice: number
  daysAgo: number
  reason: string
  /** Places of its lines, with how much of each; without, all that is left: the invoice is void then. */
  lines?: { place: number; quantity: string }[]
}

export const sampleCreditNotes: SampleCreditNote[] = [
  { invoice: 2, daysAgo: 101, reason: 'Invoiced twice; the first invoice stands.' },
  {
    invoice: 6,
    daysAgo: 41,
    reason: 'Two posters were not printed.',
    lines: [{ place: 0, quantity: '2' }],
  },
  {
    invoice: 3,
    daysAgo: 28,
    reason: 'Twelve images were retouched by the client.',
    lines: [{ place: 2, quantity: '12' }],
  },
]
