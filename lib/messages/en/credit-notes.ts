/** Crediting and voiding an invoice. */
export const creditNotes = {
  creditDialog: {
    title: (number: string) => `Issue credit note for ${number}`,
    text: 'A credit note with its own number takes lines back. The invoice itself stays as it is.',
    submit: 'Issue credit note',
    reason: 'Reason',
    reasonHelp: 'It is printed on the credit note.',
    voidsNothingLeft: (number: string) =>
      `This voids ${number}: nothing of it is left. It cannot be undone.`,
    issuedIsVoid: (number: string, number2: string | null) =>
      `${number} issued: ${number2} is void`,
    issued: (number: string) => `${number} issued`,
    viewCreditNote: 'View credit note',
    net: 'Net',
    tax: 'Tax',
    credited: 'Credited',
    leavesToPayOn: (number: string | null) => `Leaves to pay on ${number}`,
  },
  creditFigures: {
    chooseLeastOne: 'Choose at least one line to credit.',
  },
  creditLines: {
    quantityToCredit: 'Quantity to credit',
    chooseEverything: 'Choose everything',
    line: 'Line',
    left: (formatQuantity: string, unit: string) => `${formatQuantity} ${unit} left`,
  },
  quantityStepper: {
    lessOf: (label: string) => `Less of ${label}`,
    quantityOf: (label: string) => `Quantity of ${label}`,
    moreOf: (label: string) => `More of ${label}`,
  },
  voidDialog: {
    lost: 'The connection failed. Try again: it is never voided twice.',
    voidCreditNote: (number: string, number2: string) =>
      `${number} is void, by credit note ${number2}`,
    title: (number: string) => `Void ${number}?`,
    voidInvoice: 'Void invoice',
    creditNoteOver: (amount: string) =>
      `A credit note over ${amount} is issued and nothing is due any more. This cannot be undone.`,
    reason: 'Reason',
    reasonHelp: 'It is printed on the credit note.',
  },
} as const
