import type { DocumentLocale } from '@/lib/documents/model'
import type { MailTextKind } from '../../model'
import { czech } from './czech/model'
import { dutch } from './dutch/model'
import { italian } from './italian/model'
import { polish } from './polish/model'
import { spanish } from './spanish/model'

/** What a mail says, with {{variables}}; the body is Markdown. */
export interface MailText {
  subject: string
  body: string
}

/** What is for members: written in the language of the app, whatever the document's. */
type MemberTextKind = 'quote_answered' | 'question' | 'invitation'
export type ClientTexts = Record<Exclude<MailTextKind, MemberTextKind>, MailText>

/** The words that come along, for a company that has none of its own. */
export function defaultTextOf(kind: MailTextKind, locale: DocumentLocale): MailText {
  return { ...clientTexts[locale], ...memberTexts }[kind]
}

const memberTexts: Record<MemberTextKind, MailText> = {
  quote_answered: {
    subject: 'Quote {{document.number}}: {{answer.verb}} by {{answer.name}}',
    body: `{{answer.name}} {{answer.verb}} quote {{document.number}} for {{client.name}}.

{{answer.note}}`,
  },
  question: {
    subject: 'Question about {{document.kind}} {{document.number}}',
    body: `{{question.name}} asks about {{document.kind}} {{document.number}} for {{client.name}}:

{{question.text}}`,
  },
  invitation: {
    subject: '{{inviter.name}} invites you to {{company.name}}',
    body: `Hello,
{{inviter.name}} invites you to work on the quotes and invoices of {{company.name}} as {{invitation.role}}.`,
  },
}

const english: ClientTexts = {
  invoice: {
    subject: 'Invoice {{document.number}} from {{company.name}}',
    body: `Hello {{client.contact}},
Here is your invoice. On the page you can read it, download the PDF and see how to pay.`,
  },
  quote: {
    subject: 'Quote {{document.number}} from {{company.name}}',
    body: `Hello {{client.contact}},
Here is your quote. You can read it, ask a question and accept it on the page, no account needed.`,
  },
  credit_note: {
    subject: 'Credit note {{document.number}} from {{company.name}}',
    body: `Hello {{client.contact}},
Here is the credit note for invoice {{invoice.number}}. On the page you can read it and download the PDF.`,
  },
  receipt: {
    subject: 'Receipt {{document.number}} from {{company.name}}',
    body: `Hello {{client.contact}},
Your payment has arrived. The receipt for your books is on the page.`,
  },
  quote_accepted: {
    subject: 'You accepted quote {{document.number}} from {{company.name}}',
    body: `Hello {{answer.name}},
Thank you for accepting our quote. What you accepted, with your name and the time, stays on the page.`,
  },
}

const german: ClientTexts = {
  invoice: {
    subject: 'Rechnung {{document.number}} von {{company.name}}',
    body: `Guten Tag {{client.contact}},
hier ist Ihre Rechnung. Auf der Seite können Sie sie lesen, als PDF herunterladen und sehen, wie Sie zahlen können.`,
  },
  quote: {
    subject: 'Angebot {{document.number}} von {{company.name}}',
    body: `Guten Tag {{client.contact}},
hier ist Ihr Angebot. Auf der Seite können Sie es lesen, eine Frage stellen und es annehmen, ganz ohne Konto.`,
  },
  credit_note: {
    subject: 'Gutschrift {{document.number}} von {{company.name}}',
    body: `Guten Tag {{client.contact}},
hier ist die Gutschrift zur Rechnung {{invoice.number}}. Auf der Seite können Sie sie lesen und als PDF herunterladen.`,
  },
  receipt: {
    subject: 'Quittung {{document.number}} von {{company.name}}',
    body: `Guten Tag {{client.contact}},
Ihre Zahlung ist eingegangen. Die Quittung für Ihre Unterlagen finden Sie auf der Seite.`,
  },
  quote_accepted: {
    subject: 'Sie haben das Angebot {{document.number}} von {{company.name}} angenommen',
    body: `Guten Tag {{answer.name}},
vielen Dank, dass Sie unser Angebot angenommen haben. Was Sie angenommen haben, mit Ihrem Namen und der Uhrzeit, bleibt auf der Seite.`,
  },
}

const french: ClientTexts = {
  invoice: {
    subject: 'Facture {{document.number}} de {{company.name}}',
    body: `Bonjour {{client.contact}},
Voici votre facture. Sur la page, vous pouvez la lire, télécharger le PDF et voir comment payer.`,
  },
  quote: {
    subject: 'Devis {{document.number}} de {{company.name}}',
    body: `Bonjour {{client.contact}},
Voici votre devis. Sur la page, vous pouvez le lire, poser une question et l’accepter, sans créer de compte.`,
  },
  credit_note: {
    subject: 'Avoir {{document.number}} de {{company.name}}',
    body: `Bonjour {{client.contact}},
Voici l’avoir pour la facture {{invoice.number}}. Sur la page, vous pouvez le lire et télécharger le PDF.`,
  },
  receipt: {
    subject: 'Reçu {{document.number}} de {{company.name}}',
    body: `Bonjour {{client.contact}},
Votre paiement nous est parvenu. Le reçu pour votre comptabilité se trouve sur la page.`,
  },
  quote_accepted: {
    subject: 'Vous avez accepté le devis {{document.number}} de {{company.name}}',
    body: `Bonjour {{answer.name}},
Merci d’avoir accepté notre devis. Ce que vous avez accepté, avec votre nom et l’heure, reste sur la page.`,
  },
}

const clientTexts: Record<DocumentLocale, ClientTexts> = {
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
