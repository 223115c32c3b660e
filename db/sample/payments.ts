import type { PaymentMethod } from '@/lib/documents/model'

export interface SamplePayment {
  clientKey: string
  daysAgo: number
  method: PaymentMethod
  reference?: string
  note?: string
  /** What it was for, where it settles no invoice. */
  purpose?: string
  /** Of a payment that settles no invoice. */
  amount?: string
  /** Numbers of invoices as their ids end, each with a part of what is due, or all of it. */
  settles?: { invoice: number; amount?: string }[]
  reversed?: { daysAgo: number; reason: string }
}

/** Payments with a story; the others follow from `paidAfterDays`. */
export const samplePayments: SamplePayment[] = [
  {
    clientKey: 'northlight',
    daysAgo: 45,
    method: 'bank_transfer',
    reference: 'NLI-2208',
    note: 'First half; the rest follows when the catalogue is printed.',
    settles: [{ invoice: 3, amount: '6300.00' }],
  },
  {
    clientKey: 'kestrel',
    daysAgo: 39,
    method: 'bank_transfer',
    reference: 'KS-4471',
    settles: [{ invoice: 5 }],
  },
  {
    clientKey: 'solstice',
    daysAgo: 30,
    method: 'cash',
    settles: [{ invoice: 6, amount: '300.00' }],
  },
  {
    clientKey: 'riverside',
    daysAgo: 24,
    method: 'cheque',
    reference: '000117',
    purpose: 'Print files for the season poster, picked up at the studio',
    amount: '240.00',
  },
  {
    clientKey: 'fieldnote',
    daysAgo: 19,
    method: 'card',
    settles: [{ invoice: 8, amount: '500.00' }],
  },
  {
    clientKey: 'acme',
    daysAgo: 16,
    method: 'bank_transfer',
    reference: 'ACM-90417',
    note: 'One transfer for both invoices.',
    settles: [{ invoice: 1 }, { invoice: 9 }],
  },
  {
    clientKey: 'atelier',
    daysAgo: 12,
    method: 'bank_transfer',
    reference: 'VIR 2291',
    settles: [{ invoice: 4 }],
  },
  {
    clientKey: 'northlight',
    daysAgo: 9,
    method: 'cheque',
    reference: '004182',
    settles: [{ invoice: 12 }],
    reversed: { daysAgo: 5, reason: 'The bank returned the cheque.' },
  },
  {
    clientKey: 'bauwerk',
    daysAgo: 7,
    method: 'bank_transfer',
    reference: 'RE 0010',
    settles: [{ invoice: 10, amount: '2000.00' }],
  },
  {
    clientKey: 'hikari',
    daysAgo: 4,
    method: 'bank_transfer',
    settles: [{ invoice: 11, amount: '100000' }],
  },
  {
    clientKey: 'harbor',
    daysAgo: 2,
    method: 'card',
    reference: 'ch_3810',
    settles: [{ invoice: 13, amount: '1500.00' }],
  },
]
