import type { ClientTexts } from '../model'

export const spanish: ClientTexts = {
  invoice: {
    subject: 'Factura {{document.number}} de {{company.name}}',
    body: `Buenos días, {{client.contact}}:
Aquí tiene su factura. En la página puede leerla, descargar el PDF y ver cómo pagarla.`,
  },
  quote: {
    subject: 'Presupuesto {{document.number}} de {{company.name}}',
    body: `Buenos días, {{client.contact}}:
Aquí tiene su presupuesto. En la página puede leerlo, hacer una pregunta y aceptarlo, sin crear una cuenta.`,
  },
  credit_note: {
    subject: 'Factura rectificativa {{document.number}} de {{company.name}}',
    body: `Buenos días, {{client.contact}}:
Aquí tiene la factura rectificativa de la factura {{invoice.number}}. En la página puede leerla y descargar el PDF.`,
  },
  receipt: {
    subject: 'Recibo {{document.number}} de {{company.name}}',
    body: `Buenos días, {{client.contact}}:
Su pago ha llegado. El recibo para su contabilidad está en la página.`,
  },
  quote_accepted: {
    subject: 'Ha aceptado el presupuesto {{document.number}} de {{company.name}}',
    body: `Buenos días, {{answer.name}}:
Gracias por aceptar nuestro presupuesto. Lo que ha aceptado, con su nombre y la hora, queda en la página.`,
  },
}
