import type { TaxCategory } from '@/lib/money/model'
import type { DocumentKind, DocumentLocale } from './model'

/** The words a document is written in. Frozen: changing one changes only documents made afterwards. */
export interface Words {
  kinds: Record<DocumentKind, string>
  buyer: Record<DocumentKind, string>
  seller: string
  draft: { mark: string; number: string }
  facts: { issued: string; due: Record<DocumentKind, string>; purchaseOrder: string }
  headline: { due: Record<DocumentKind, string>; issued: string; settled: string }
  columns: { description: string; quantity: string; price: string; amount: string; exempt: string }
  totals: {
    sum: string
    discount: string
    charge: string
    subtotal: string
    total: string
    paid: string
    rounding: string
    due: Record<DocumentKind, string>
  }
  tax: {
    group: string
    included: string
    /** The mention the law asks for where no tax is charged. */
    reasons: Partial<Record<TaxCategory, string>>
    identifier: string
  }
  payment: {
    heading: string
    name: string
    bank: string
    account: string
    routing: string
    reference: string
  }
  notes: string
  terms: string
  broughtForward: string
  carriedTo: string
  fingerprint: string
  page: string
}

export function wordsOf(locale: DocumentLocale): Words {
  return words[locale]
}

const english: Words = {
  kinds: { invoice: 'Invoice', quote: 'Quote', credit_note: 'Credit note', receipt: 'Receipt' },
  buyer: {
    invoice: 'Billed to',
    quote: 'Prepared for',
    credit_note: 'Credited to',
    receipt: 'Received from',
  },
  seller: 'From',
  draft: { mark: 'Draft', number: 'will be {number}' },
  facts: {
    issued: 'Issued',
    due: {
      invoice: 'Due',
      quote: 'Valid until',
      credit_note: 'Credited on',
      receipt: 'Received on',
    },
    purchaseOrder: 'PO number',
  },
  headline: {
    due: {
      invoice: 'due {date}',
      quote: 'valid until {date}',
      credit_note: 'credited {date}',
      receipt: 'received {date}',
    },
    issued: 'issued {date}',
    settled: 'nothing left to pay',
  },
  columns: {
    description: 'Description',
    quantity: 'Qty',
    price: 'Price',
    amount: 'Amount, {currency}',
    exempt: 'Exempt',
  },
  totals: {
    sum: 'Sum of lines',
    discount: 'Discount',
    charge: 'Surcharge',
    subtotal: 'Subtotal',
    total: 'Total',
    paid: 'Paid',
    rounding: 'Rounding',
    due: {
      invoice: 'Amount due',
      quote: 'Total',
      credit_note: 'Total credited',
      receipt: 'Left to pay',
    },
  },
  tax: {
    group: '{tax} on {amount}',
    included: 'Includes {tax} on {amount}',
    reasons: {
      E: 'Exempt from {label}',
      AE: 'Reverse charge',
      K: 'Exempt intra-Community supply',
      G: 'Exempt export',
    },
    identifier: 'VAT',
  },
  payment: {
    heading: 'Pay by bank transfer',
    name: 'Name',
    bank: 'Bank',
    account: 'Account',
    routing: 'Routing',
    reference: 'Reference',
  },
  notes: 'Notes',
  terms: 'Terms',
  broughtForward: 'Brought forward from page {page}',
  carriedTo: 'Carried to page {page}',
  fingerprint: 'Fingerprint {hash}',
  page: 'Page {page} of {pages}',
}

const german: Words = {
  kinds: { invoice: 'Rechnung', quote: 'Angebot', credit_note: 'Gutschrift', receipt: 'Quittung' },
  buyer: {
    invoice: 'Rechnung an',
    quote: 'Angebot für',
    credit_note: 'Gutschrift für',
    receipt: 'Erhalten von',
  },
  seller: 'Von',
  draft: { mark: 'Entwurf', number: 'wird {number}' },
  facts: {
    issued: 'Datum',
    due: {
      invoice: 'Fällig am',
      quote: 'Gültig bis',
      credit_note: 'Gutgeschrieben am',
      receipt: 'Erhalten am',
    },
    purchaseOrder: 'Bestellnummer',
  },
  headline: {
    due: {
      invoice: 'fällig {date}',
      quote: 'gültig bis {date}',
      credit_note: 'gutgeschrieben {date}',
      receipt: 'erhalten {date}',
    },
    issued: 'vom {date}',
    settled: 'nichts mehr offen',
  },
  columns: {
    description: 'Beschreibung',
    quantity: 'Menge',
    price: 'Preis',
    amount: 'Betrag, {currency}',
    exempt: 'befreit',
  },
  totals: {
    sum: 'Summe der Positionen',
    discount: 'Nachlass',
    charge: 'Zuschlag',
    subtotal: 'Zwischensumme',
    total: 'Gesamtbetrag',
    paid: 'Bereits gezahlt',
    rounding: 'Rundung',
    due: {
      invoice: 'Zahlbetrag',
      quote: 'Gesamtbetrag',
      credit_note: 'Gutgeschrieben',
      receipt: 'Noch offen',
    },
  },
  tax: {
    group: '{tax} auf {amount}',
    included: 'Enthält {tax} auf {amount}',
    reasons: {
      E: 'Steuerbefreit',
      AE: 'Steuerschuldnerschaft des Leistungsempfängers',
      K: 'Steuerfreie innergemeinschaftliche Lieferung',
      G: 'Steuerfreie Ausfuhrlieferung',
    },
    identifier: 'USt-IdNr.',
  },
  payment: {
    heading: 'Zahlung per Überweisung',
    name: 'Empfänger',
    bank: 'Bank',
    account: 'Konto',
    routing: 'Bankleitzahl',
    reference: 'Zweck',
  },
  notes: 'Anmerkungen',
  terms: 'Zahlungsbedingungen',
  broughtForward: 'Übertrag von Seite {page}',
  carriedTo: 'Übertrag auf Seite {page}',
  fingerprint: 'Prüfsumme {hash}',
  page: 'Seite {page} von {pages}',
}

const french: Words = {
  kinds: { invoice: 'Facture', quote: 'Devis', credit_note: 'Avoir', receipt: 'Reçu' },
  buyer: {
    invoice: 'Facturé à',
    quote: 'Proposé à',
    credit_note: 'Crédité à',
    receipt: 'Reçu de',
  },
  seller: 'De',
  draft: { mark: 'Brouillon', number: 'sera {number}' },
  facts: {
    issued: 'Date d’émission',
    due: {
      invoice: 'Échéance',
      quote: 'Valable jusqu’au',
      credit_note: 'Crédité le',
      receipt: 'Reçu le',
    },
    purchaseOrder: 'N° de commande',
  },
  headline: {
    due: {
      invoice: 'échéance {date}',
      quote: 'valable jusqu’au {date}',
      credit_note: 'crédité le {date}',
      receipt: 'reçu le {date}',
    },
    issued: 'du {date}',
    settled: 'rien à payer',
  },
  columns: {
    description: 'Désignation',
    quantity: 'Qté',
    price: 'Prix',
    amount: 'Montant, {currency}',
    exempt: 'exonéré',
  },
  totals: {
    sum: 'Total des lignes',
    discount: 'Remise',
    charge: 'Supplément',
    subtotal: 'Sous-total',
    total: 'Total',
    paid: 'Déjà payé',
    rounding: 'Arrondi',
    due: {
      invoice: 'Net à payer',
      quote: 'Total',
      credit_note: 'Total crédité',
      receipt: 'Reste à payer',
    },
  },
  tax: {
    group: '{tax} sur {amount}',
    included: 'Dont {tax} sur {amount}',
    reasons: {
      E: 'Exonéré de {label}',
      AE: 'Autoliquidation',
      K: 'Livraison intracommunautaire exonérée',
      G: 'Exportation exonérée',
    },
    identifier: 'TVA',
  },
  payment: {
    heading: 'Payer par virement',
    name: 'Titulaire',
    bank: 'Banque',
    account: 'Compte',
    routing: 'Code banque',
    reference: 'Référence',
  },
  notes: 'Remarques',
  terms: 'Conditions',
  broughtForward: 'Report de la page {page}',
  carriedTo: 'À reporter page {page}',
  fingerprint: 'Empreinte {hash}',
  page: 'Page {page} sur {pages}',
}

const words: Record<DocumentLocale, Words> = {
  'en-US': english,
  'en-GB': english,
  de: german,
  fr: french,
}
