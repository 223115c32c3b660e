import type { LetterWords } from '../model'

export const czech: LetterWords = {
  view: {
    invoice: 'Zobrazit fakturu',
    quote: 'Zobrazit nabídku',
    credit_note: 'Zobrazit dobropis',
    receipt: 'Zobrazit potvrzení',
  },
  viewAndAccept: 'Zobrazit a přijmout nabídku',
  validity: 'Odkaz je určen vám a platí do {date}.',
  issuedWith: 'Vystaveno v {service}.',
  answers: 'Odpovědi na tento e-mail dostane {address}.',
  quote: 'Vaše nabídka: {amount}',
  quoteAccepted: 'Přijato, děkujeme',
  totalWithOptions: 'Celkem s navrženými volitelnými položkami',
  acceptedBy: 'Přijal(a)',
  acceptedOn: 'Přijato dne',
  paid: 'Zaplaceno, děkujeme',
  received: 'Přijato, děkujeme',
  receivedOn: 'Dne {date} jsme přijali {amount}',
  forInvoice: 'K faktuře',
  forInvoices: 'K fakturám',
  freshLink: {
    subject: 'Váš nový odkaz: {{document.kind}} {{document.number}}',
    headline: 'Váš nový odkaz',
    body: `Dobrý den,
požádali jste o nový odkaz, protože předchozí vypršel. Tento otevírá stejnou stránku. Pokud jste o něj nežádali, nemusíte nic dělat.`,
  },
  quotation: '„{text}“',
}
