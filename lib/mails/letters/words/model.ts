import type { DocumentKind, DocumentLocale } from '@/lib/documents/model'
import { czech } from './czech/model'
import { dutch } from './dutch/model'
import { italian } from './italian/model'
import { polish } from './polish/model'
import { spanish } from './spanish/model'

/** The words around what a person wrote, in the document's language. */
export interface LetterWords {
  view: Record<DocumentKind, string>
  viewAndAccept: string
  validity: string
  issuedWith: string
  answers: string
  quote: string
  quoteAccepted: string
  totalWithOptions: string
  acceptedBy: string
  acceptedOn: string
  paid: string
  received: string
  receivedOn: string
  forInvoice: string
  forInvoices: string
  freshLink: { subject: string; headline: string; body: string }
  /** Around what somebody else wrote. */
  quotation: string
}

export function letterWordsOf(locale: DocumentLocale): LetterWords {
  return words[locale]
}

const english: LetterWords = {
  view: {
    invoice: 'View invoice',
    quote: 'View quote',
    credit_note: 'View credit note',
    receipt: 'View receipt',
  },
  viewAndAccept: 'View and accept quote',
  validity: 'The link is meant for you and works until {date}.',
  issuedWith: 'Issued with {service}.',
  answers: 'Answers to this mail reach {address}.',
  quote: 'Your quote: {amount}',
  quoteAccepted: 'Accepted, thank you',
  totalWithOptions: 'Total with the options we suggest',
  acceptedBy: 'Accepted by',
  acceptedOn: 'Accepted on',
  paid: 'Paid, thank you',
  received: 'Received, thank you',
  receivedOn: 'We received {amount} on {date}',
  forInvoice: 'For invoice',
  forInvoices: 'For invoices',
  freshLink: {
    subject: 'Your new link to {{document.kind}} {{document.number}}',
    headline: 'Your new link',
    body: `Hello,
You asked for a new link, because the one before had ended. This one opens the same page. If it was not you who asked, do nothing.`,
  },
  quotation: '“{text}”',
}

const german: LetterWords = {
  view: {
    invoice: 'Rechnung ansehen',
    quote: 'Angebot ansehen',
    credit_note: 'Gutschrift ansehen',
    receipt: 'Quittung ansehen',
  },
  viewAndAccept: 'Angebot ansehen und annehmen',
  validity: 'Der Link ist für Sie bestimmt und gilt bis {date}.',
  issuedWith: 'Erstellt mit {service}.',
  answers: 'Ihre Antwort erreicht {address}.',
  quote: 'Ihr Angebot: {amount}',
  quoteAccepted: 'Angenommen, vielen Dank',
  totalWithOptions: 'Gesamtbetrag mit den vorgeschlagenen Optionen',
  acceptedBy: 'Angenommen von',
  acceptedOn: 'Angenommen am',
  paid: 'Bezahlt, vielen Dank',
  received: 'Erhalten, vielen Dank',
  receivedOn: 'Wir haben {amount} am {date} erhalten',
  forInvoice: 'Zur Rechnung',
  forInvoices: 'Zu den Rechnungen',
  freshLink: {
    subject: 'Ihr neuer Link: {{document.kind}} {{document.number}}',
    headline: 'Ihr neuer Link',
    body: `Guten Tag,
Sie haben um einen neuen Link gebeten, weil der vorige abgelaufen war. Dieser öffnet dieselbe Seite. Wenn die Bitte nicht von Ihnen kam, müssen Sie nichts tun.`,
  },
  quotation: '„{text}“',
}

const french: LetterWords = {
  view: {
    invoice: 'Voir la facture',
    quote: 'Voir le devis',
    credit_note: 'Voir l’avoir',
    receipt: 'Voir le reçu',
  },
  viewAndAccept: 'Voir et accepter le devis',
  validity: 'Ce lien vous est destiné et fonctionne jusqu’au {date}.',
  issuedWith: 'Émis avec {service}.',
  answers: 'Les réponses à ce message parviennent à {address}.',
  quote: 'Votre devis : {amount}',
  quoteAccepted: 'Accepté, merci',
  totalWithOptions: 'Total avec les options proposées',
  acceptedBy: 'Accepté par',
  acceptedOn: 'Accepté le',
  paid: 'Payé, merci',
  received: 'Bien reçu, merci',
  receivedOn: 'Nous avons reçu {amount} le {date}',
  forInvoice: 'Pour la facture',
  forInvoices: 'Pour les factures',
  freshLink: {
    subject: 'Votre nouveau lien : {{document.kind}} {{document.number}}',
    headline: 'Votre nouveau lien',
    body: `Bonjour,
Vous avez demandé un nouveau lien, parce que le précédent avait expiré. Celui-ci ouvre la même page. Si la demande ne vient pas de vous, ne faites rien.`,
  },
  quotation: '«\u00a0{text}\u00a0»',
}

const words: Record<DocumentLocale, LetterWords> = {
  'en-US': english,
  'en-GB': english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pl: polish,
  cs: czech,
}
