import type { LetterWords } from '../model'

export const dutch: LetterWords = {
  view: {
    invoice: 'Factuur bekijken',
    quote: 'Offerte bekijken',
    credit_note: 'Creditnota bekijken',
    receipt: 'Kwitantie bekijken',
  },
  viewAndAccept: 'Offerte bekijken en aanvaarden',
  validity: 'De link is voor u bedoeld en werkt tot {date}.',
  issuedWith: 'Gemaakt met {service}.',
  answers: 'Antwoorden op deze mail komen aan bij {address}.',
  quote: 'Uw offerte: {amount}',
  quoteAccepted: 'Aanvaard, bedankt',
  totalWithOptions: 'Totaal met de opties die we voorstellen',
  acceptedBy: 'Aanvaard door',
  acceptedOn: 'Aanvaard op',
  paid: 'Betaald, bedankt',
  received: 'Ontvangen, bedankt',
  receivedOn: 'We hebben {amount} ontvangen op {date}',
  forInvoice: 'Voor factuur',
  forInvoices: 'Voor facturen',
  freshLink: {
    subject: 'Uw nieuwe link: {{document.kind}} {{document.number}}',
    headline: 'Uw nieuwe link',
    body: `Goedendag,
U vroeg om een nieuwe link, omdat de vorige was verlopen. Deze opent dezelfde pagina. Hebt u hier niet om gevraagd, dan hoeft u niets te doen.`,
  },
  quotation: '‘{text}’',
}
