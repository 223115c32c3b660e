import type { ClientTexts } from '../model'

export const italian: ClientTexts = {
  invoice: {
    subject: 'Fattura {{document.number}} di {{company.name}}',
    body: `Buongiorno {{client.contact}},
ecco la Sua fattura. Nella pagina può leggerla, scaricare il PDF e vedere come pagare.`,
  },
  quote: {
    subject: 'Preventivo {{document.number}} di {{company.name}}',
    body: `Buongiorno {{client.contact}},
ecco il Suo preventivo. Nella pagina può leggerlo, fare una domanda e accettarlo, senza creare un account.`,
  },
  credit_note: {
    subject: 'Nota di credito {{document.number}} di {{company.name}}',
    body: `Buongiorno {{client.contact}},
ecco la nota di credito per la fattura {{invoice.number}}. Nella pagina può leggerla e scaricare il PDF.`,
  },
  receipt: {
    subject: 'Ricevuta {{document.number}} di {{company.name}}',
    body: `Buongiorno {{client.contact}},
il Suo pagamento è arrivato. La ricevuta per la Sua contabilità è nella pagina.`,
  },
  quote_accepted: {
    subject: 'Ha accettato il preventivo {{document.number}} di {{company.name}}',
    body: `Buongiorno {{answer.name}},
grazie per aver accettato il nostro preventivo. Ciò che ha accettato, con il Suo nome e l’ora, resta nella pagina.`,
  },
}
