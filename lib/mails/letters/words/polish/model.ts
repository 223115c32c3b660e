import type { LetterWords } from '../model'

export const polish: LetterWords = {
  view: {
    invoice: 'Zobacz fakturę',
    quote: 'Zobacz ofertę',
    credit_note: 'Zobacz fakturę korygującą',
    receipt: 'Zobacz pokwitowanie',
  },
  viewAndAccept: 'Zobacz i przyjmij ofertę',
  validity: 'Link jest przeznaczony tylko dla odbiorcy i działa do {date}.',
  issuedWith: 'Wystawiono w {service}.',
  answers: 'Odpowiedzi na tę wiadomość trafiają na adres {address}.',
  quote: 'Oferta: {amount}',
  quoteAccepted: 'Oferta przyjęta, dziękujemy',
  totalWithOptions: 'Suma z proponowanymi opcjami',
  acceptedBy: 'Przyjęto przez',
  acceptedOn: 'Data przyjęcia',
  paid: 'Opłacona, dziękujemy',
  received: 'Otrzymano, dziękujemy',
  receivedOn: 'Otrzymaliśmy {amount} dnia {date}',
  forInvoice: 'Do faktury',
  forInvoices: 'Do faktur',
  freshLink: {
    subject: 'Nowy link: {{document.kind}} {{document.number}}',
    headline: 'Nowy link',
    body: `Dzień dobry,
otrzymaliśmy prośbę o nowy link, ponieważ poprzedni wygasł. Ten otwiera tę samą stronę. Jeśli prośba nie pochodziła od Państwa, nie trzeba nic robić.`,
  },
  quotation: '„{text}”',
}
