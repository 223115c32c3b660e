import type { MailTextKind } from '../model'

/** The {{names}} that stand in a mail's words until it is sent. */

export interface MailVariable {
  name: string
  /** What it becomes, for the list beside the editor. */
  meaning: string
}

/** What a name looks like; its first group is the name. New for each use, because it remembers where it was. */
export function variablePattern(): RegExp {
  return /\{\{[ \t]*([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)[ \t]*\}\}/g
}

/** What may stand in the words of a kind, in the order it is offered. */
export function variablesOf(kind: MailTextKind): readonly MailVariable[] {
  return variablesByKind[kind]
}

/** Everything in double braces that a kind cannot fill, as written and once each. */
export function unknownVariables(kind: MailTextKind, text: string): string[] {
  const known = new Set(variablesOf(kind).map(({ name }) => name))
  const braces = unescapedBraces(text)
  const unknown = braces.filter(found => {
    const name = variablePattern().exec(found)?.[1]
    return name === undefined || !known.has(name)
  })
  return [...new Set(unknown)]
}

/** The text with every name that has a value replaced by it; other names stay. */
export function fillVariables(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(variablePattern(), (found, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : found,
  )
}

/** A backslash before a brace makes it an ordinary one, as everywhere in Markdown. */
function unescapedBraces(text: string): string[] {
  const found = text.matchAll(/(?<!\\)\{\{([^{}\n]{0,80})(\}\})?/g)
  return Array.from(found, ([whole]) => whole)
}

const company: readonly MailVariable[] = [
  { name: 'company.name', meaning: 'your company' },
  { name: 'sender.name', meaning: 'who sends it' },
]

const link: MailVariable = { name: 'link', meaning: 'the address of the page' }

const document: readonly MailVariable[] = [
  { name: 'client.name', meaning: 'the client' },
  { name: 'client.contact', meaning: 'the person at the client, else the client' },
  { name: 'document.kind', meaning: 'the kind of document, such as Invoice' },
  { name: 'document.number', meaning: 'its number' },
  { name: 'document.total', meaning: 'its total' },
  { name: 'document.issuedOn', meaning: 'the day it was issued' },
]

const dueOn: MailVariable = { name: 'document.dueOn', meaning: 'the day it is due' }
const validUntil: MailVariable = { name: 'document.dueOn', meaning: 'the day it is valid until' }
const answerer: MailVariable = { name: 'answer.name', meaning: 'who answered' }

const variablesByKind: Record<MailTextKind, readonly MailVariable[]> = {
  invoice: [
    ...document,
    { name: 'document.due', meaning: 'what is left to pay on it' },
    dueOn,
    ...company,
    link,
  ],
  quote: [...document, validUntil, ...company, link],
  credit_note: [
    ...document,
    { name: 'invoice.number', meaning: 'the invoice it corrects' },
    ...company,
    link,
  ],
  receipt: [
    ...document,
    { name: 'document.due', meaning: 'what is left to pay' },
    { name: 'payment.method', meaning: 'how it was paid' },
    { name: 'payment.receivedOn', meaning: 'the day the money arrived' },
    ...company,
    link,
  ],
  quote_accepted: [
    ...document,
    answerer,
    { name: 'answer.note', meaning: 'what they wrote to it' },
    ...company,
    link,
  ],
  quote_answered: [
    ...document,
    answerer,
    { name: 'answer.verb', meaning: 'accepted or declined' },
    { name: 'answer.note', meaning: 'what they wrote to it' },
    { name: 'company.name', meaning: 'your company' },
    { name: 'link', meaning: 'the address of the document in this app' },
  ],
  question: [
    ...document,
    { name: 'question.name', meaning: 'who asks' },
    { name: 'question.text', meaning: 'what they ask' },
    { name: 'company.name', meaning: 'your company' },
    { name: 'link', meaning: 'the address of the document in this app' },
  ],
  invitation: [
    { name: 'inviter.name', meaning: 'who invites' },
    { name: 'invitation.role', meaning: 'the role, such as accountant' },
    { name: 'company.name', meaning: 'your company' },
    { name: 'link', meaning: 'the address that accepts it' },
  ],
}
