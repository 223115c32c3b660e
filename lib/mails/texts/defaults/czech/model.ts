import type { ClientTexts } from '../model'

export const czech: ClientTexts = {
  invoice: {
    subject: 'Faktura {{document.number}} od {{company.name}}',
    body: `Dobrý den, {{client.contact}},
posíláme vám fakturu. Na stránce si ji můžete přečíst, stáhnout PDF a zjistit, jak zaplatit.`,
  },
  quote: {
    subject: 'Nabídka {{document.number}} od {{company.name}}',
    body: `Dobrý den, {{client.contact}},
posíláme vám nabídku. Na stránce si ji můžete přečíst, položit dotaz a přijmout ji, bez zakládání účtu.`,
  },
  credit_note: {
    subject: 'Dobropis {{document.number}} od {{company.name}}',
    body: `Dobrý den, {{client.contact}},
posíláme vám dobropis k faktuře {{invoice.number}}. Na stránce si ho můžete přečíst a stáhnout PDF.`,
  },
  receipt: {
    subject: 'Potvrzení {{document.number}} od {{company.name}}',
    body: `Dobrý den, {{client.contact}},
vaše platba dorazila. Potvrzení pro vaše účetnictví je na stránce.`,
  },
  quote_accepted: {
    subject: 'Přijali jste nabídku {{document.number}} od {{company.name}}',
    body: `Dobrý den, {{answer.name}},
děkujeme za přijetí naší nabídky. Co jste přijali, s vaším jménem a časem, zůstává na stránce.`,
  },
}
