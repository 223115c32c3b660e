import type { ClientTexts } from '../model'

export const dutch: ClientTexts = {
  invoice: {
    subject: 'Factuur {{document.number}} van {{company.name}}',
    body: `Goedendag {{client.contact}},
Hier is uw factuur. Op de pagina kunt u haar lezen, de PDF downloaden en zien hoe u betaalt.`,
  },
  quote: {
    subject: 'Offerte {{document.number}} van {{company.name}}',
    body: `Goedendag {{client.contact}},
Hier is uw offerte. Op de pagina kunt u haar lezen, een vraag stellen en haar aanvaarden, zonder account.`,
  },
  credit_note: {
    subject: 'Creditnota {{document.number}} van {{company.name}}',
    body: `Goedendag {{client.contact}},
Hier is de creditnota bij factuur {{invoice.number}}. Op de pagina kunt u haar lezen en de PDF downloaden.`,
  },
  receipt: {
    subject: 'Kwitantie {{document.number}} van {{company.name}}',
    body: `Goedendag {{client.contact}},
Uw betaling is binnen. De kwitantie voor uw boekhouding staat op de pagina.`,
  },
  quote_accepted: {
    subject: 'U hebt offerte {{document.number}} van {{company.name}} aanvaard',
    body: `Goedendag {{answer.name}},
Bedankt dat u onze offerte hebt aanvaard. Wat u hebt aanvaard, met uw naam en de tijd, blijft op de pagina staan.`,
  },
}
