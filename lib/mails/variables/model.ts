import type { MailTextKind } from '../model'

/** The {{names}} that stand in a mail's words until it is sent. */

export interface MailVariable {
  name: string
  /** What it becomes, for the list beside the editor: screens have the words. */
  meaning: VariableMeaning
}

export type VariableMeaning =
  | 'company'
  | 'sender'
  | 'page'
  | 'client'
  | 'contact'
  | 'kind'
  | 'number'
  | 'total'
  | 'issuedOn'
  | 'dueOn'
  | 'validUntil'
  | 'dueOnInvoice'
  | 'due'
  | 'invoice'
  | 'method'
  | 'receivedOn'
  | 'answerer'
  | 'answerNote'
  | 'answerVerb'
  | 'asker'
  | 'question'
  | 'ownPage'
  | 'inviter'
  | 'role'
  | 'invitation'

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
  { name: 'company.name', meaning: 'company' },
  { name: 'sender.name', meaning: 'sender' },
]

const link: MailVariable = { name: 'link', meaning: 'page' }

const document: readonly MailVariable[] = [
  { name: 'client.name', meaning: 'client' },
  { name: 'client.contact', meaning: 'contact' },
  { name: 'document.kind', meaning: 'kind' },
  { name: 'document.number', meaning: 'number' },
  { name: 'document.total', meaning: 'total' },
  { name: 'document.issuedOn', meaning: 'issuedOn' },
]

const dueOn: MailVariable = { name: 'document.dueOn', meaning: 'dueOn' }
const validUntil: MailVariable = { name: 'document.dueOn', meaning: 'validUntil' }
const answerer: MailVariable = { name: 'answer.name', meaning: 'answerer' }

const variablesByKind: Record<MailTextKind, readonly MailVariable[]> = {
  invoice: [
    ...document,
    { name: 'document.due', meaning: 'dueOnInvoice' },
    dueOn,
    ...company,
    link,
  ],
  quote: [...document, validUntil, ...company, link],
  credit_note: [...document, { name: 'invoice.number', meaning: 'invoice' }, ...company, link],
  receipt: [
    ...document,
    { name: 'document.due', meaning: 'due' },
    { name: 'payment.method', meaning: 'method' },
    { name: 'payment.receivedOn', meaning: 'receivedOn' },
    ...company,
    link,
  ],
  quote_accepted: [
    ...document,
    answerer,
    { name: 'answer.note', meaning: 'answerNote' },
    ...company,
    link,
  ],
  quote_answered: [
    ...document,
    answerer,
    { name: 'answer.verb', meaning: 'answerVerb' },
    { name: 'answer.note', meaning: 'answerNote' },
    { name: 'company.name', meaning: 'company' },
    { name: 'link', meaning: 'ownPage' },
  ],
  question: [
    ...document,
    { name: 'question.name', meaning: 'asker' },
    { name: 'question.text', meaning: 'question' },
    { name: 'company.name', meaning: 'company' },
    { name: 'link', meaning: 'ownPage' },
  ],
  invitation: [
    { name: 'inviter.name', meaning: 'inviter' },
    { name: 'invitation.role', meaning: 'role' },
    { name: 'company.name', meaning: 'company' },
    { name: 'link', meaning: 'invitation' },
  ],
}
