'use server'

import { linkAction, visitorAction } from '@/lib/access/action'
import { visitorRequest } from '@/lib/access/session'
import { acceptAsVisitor, declineAsVisitor } from './answer/commands'
import { askQuestion, totalsOfChoice } from './commands'
import { askForFreshLink } from './fresh-link/commands'
import { acceptInput, choiceInput, declineInput, questionInput, visitInput } from './input'

/** Answers `VisitAnswered`. */
export async function acceptAsVisitorAction(input: unknown) {
  return linkAction(acceptInput, input, async (link, answer) =>
    acceptAsVisitor(link, answer, await visitorRequest()),
  )
}

/** Answers `VisitAnswered`. */
export async function declineAsVisitorAction(input: unknown) {
  return linkAction(declineInput, input, async (link, answer) =>
    declineAsVisitor(link, answer, await visitorRequest()),
  )
}

/** Answers `{ id }` of the question. */
export async function askQuestionAction(input: unknown) {
  return linkAction(questionInput, input, async (link, question) =>
    askQuestion(link, question, await visitorRequest()),
  )
}

/** Answers `ChoiceTotals`. */
export async function totalsOfChoiceAction(input: unknown) {
  return linkAction(choiceInput, input, totalsOfChoice)
}

/** Answers nothing, and always the same: whether a mail was sent is not told. */
export async function askForFreshLinkAction(input: unknown) {
  return visitorAction(visitInput, input, async ({ token }) =>
    askForFreshLink(token, await visitorRequest()),
  )
}
