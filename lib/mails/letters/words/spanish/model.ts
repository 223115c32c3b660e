import type { LetterWords } from '../model'

export const spanish: LetterWords = {
  view: {
    invoice: 'Ver la factura',
    quote: 'Ver el presupuesto',
    credit_note: 'Ver la factura rectificativa',
    receipt: 'Ver el recibo',
  },
  viewAndAccept: 'Ver y aceptar el presupuesto',
  validity: 'El enlace es para usted y funciona hasta el {date}.',
  issuedWith: 'Emitido con {service}.',
  answers: 'Las respuestas a este correo llegan a {address}.',
  quote: 'Su presupuesto: {amount}',
  quoteAccepted: 'Aceptado, gracias',
  totalWithOptions: 'Total con las opciones que proponemos',
  acceptedBy: 'Aceptado por',
  acceptedOn: 'Aceptado el',
  paid: 'Pagada, gracias',
  received: 'Recibido, gracias',
  receivedOn: 'Hemos recibido {amount} el {date}',
  forInvoice: 'De la factura',
  forInvoices: 'De las facturas',
  freshLink: {
    subject: 'Su nuevo enlace: {{document.kind}} {{document.number}}',
    headline: 'Su nuevo enlace',
    body: `Buenos días:
Ha pedido un enlace nuevo porque el anterior había caducado. Este abre la misma página. Si no lo ha pedido usted, no haga nada.`,
  },
  quotation: '«{text}»',
}
