import type { LetterWords } from '../model'

export const italian: LetterWords = {
  view: {
    invoice: 'Vedi la fattura',
    quote: 'Vedi il preventivo',
    credit_note: 'Vedi la nota di credito',
    receipt: 'Vedi la ricevuta',
  },
  viewAndAccept: 'Vedi e accetta il preventivo',
  validity: 'Il link è destinato a Lei e funziona fino al {date}.',
  issuedWith: 'Emesso con {service}.',
  answers: 'Le risposte a questa e-mail arrivano a {address}.',
  quote: 'Il Suo preventivo: {amount}',
  quoteAccepted: 'Accettato, grazie',
  totalWithOptions: 'Totale con le opzioni che proponiamo',
  acceptedBy: 'Accettato da',
  acceptedOn: 'Accettato il',
  paid: 'Pagata, grazie',
  received: 'Ricevuto, grazie',
  receivedOn: 'Abbiamo ricevuto {amount} il {date}',
  forInvoice: 'Per la fattura',
  forInvoices: 'Per le fatture',
  freshLink: {
    subject: 'Il Suo nuovo link: {{document.kind}} {{document.number}}',
    headline: 'Il Suo nuovo link',
    body: `Buongiorno,
ha chiesto un nuovo link perché il precedente era scaduto. Questo apre la stessa pagina. Se non è stato Lei a chiederlo, non faccia nulla.`,
  },
  quotation: '«{text}»',
}
