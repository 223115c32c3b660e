import type { ClientTexts } from '../model'

export const polish: ClientTexts = {
  invoice: {
    subject: 'Faktura {{document.number}} od {{company.name}}',
    body: `Dzień dobry {{client.contact}},
przesyłamy fakturę. Na stronie można ją przeczytać, pobrać PDF i sprawdzić, jak zapłacić.`,
  },
  quote: {
    subject: 'Oferta {{document.number}} od {{company.name}}',
    body: `Dzień dobry {{client.contact}},
przesyłamy ofertę. Na stronie można ją przeczytać, zadać pytanie i przyjąć ją, bez zakładania konta.`,
  },
  credit_note: {
    subject: 'Faktura korygująca {{document.number}} od {{company.name}}',
    body: `Dzień dobry {{client.contact}},
przesyłamy korektę do faktury {{invoice.number}}. Na stronie można ją przeczytać i pobrać PDF.`,
  },
  receipt: {
    subject: 'Pokwitowanie {{document.number}} od {{company.name}}',
    body: `Dzień dobry {{client.contact}},
wpłata dotarła. Pokwitowanie do dokumentacji jest na stronie.`,
  },
  quote_accepted: {
    subject: 'Przyjęto ofertę {{document.number}} od {{company.name}}',
    body: `Dzień dobry {{answer.name}},
dziękujemy za przyjęcie naszej oferty. To, co zostało przyjęte, z imieniem, nazwiskiem i godziną, pozostaje na stronie.`,
  },
}
