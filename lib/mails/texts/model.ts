import { cleanLine, cleanText } from '@/lib/documents/text'
import type { MailTextKind } from '../model'
import { fillVariables, unknownVariables, variablePattern } from '../variables/model'
import type { MailText } from './defaults/model'

export const longestSubject = 200
export const longestBody = 8_000

/** Why a text cannot be kept or sent, as a sentence; null when it can. */
export function refusalOfText(kind: MailTextKind, { subject, body }: MailText): string | null {
  if (subject.trim() === '') return 'Enter a subject.'
  if (/[\r\n\u2028\u2029]/.test(subject)) return 'Write the subject on one line.'
  if (subject.length > longestSubject)
    return `Shorten the subject to ${longestSubject} characters or fewer.`
  if (namesIn(subject).includes('link'))
    return 'Take {{link}} out of the subject: whoever sees the inbox could open the page.'
  if (body.trim() === '') return 'Enter the text of the mail.'
  if (body.length > longestBody) return `Shorten the text to ${longestBody} characters or fewer.`
  const [unknown] = unknownVariables(kind, `${subject}\n${body}`)
  if (unknown === undefined) return null
  return `${unknown} is not known in this mail. Use the variables that are listed, or remove it.`
}

/** The subject as it is sent: one line, at most 200 characters. A name without a value leaves nothing. */
export function fillSubject(subject: string, values: Readonly<Record<string, string>>): string {
  const filled = fillVariables(subject, { ...blank(subject), ...values, link: '' })
  const line = Array.from(cleanLine(filled))
  return line.length <= longestSubject ? line.join('') : `${line.slice(0, 199).join('')}…`
}

/**
 * The body as a person edits it before it is sent: every name but {{link}} is filled in, each value so that Markdown
 * reads it as the text it is.
 */
export function fillBodyForEditing(body: string, values: Readonly<Record<string, string>>): string {
  const { link: _link, ...others } = values
  const escaped = Object.entries(others).map(([name, value]) => [name, escapedMarkdown(value)])
  return cleanText(fillVariables(body, Object.fromEntries(escaped)))
}

/** The text so that Markdown shows it as it is. No more is escaped than must be: a person reads this. */
function escapedMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\{(?=\{)|(?<=\{)\{/g, '\\{')
    .replace(/^( *)([#+-])/gm, '$1\\$2')
    .replace(/^( *\d{1,9})([.)])/gm, '$1\\$2')
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(variablePattern()), ([, name = '']) => name)
}

function blank(text: string): Record<string, string> {
  return Object.fromEntries(namesIn(text).map(name => [name, '']))
}
