'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { memberAction } from '@/lib/access/action'
import {
  changeMemberRole,
  changeQuoteRule,
  leaveCompany,
  makeOwner,
  removeMember,
} from './commands'
import { changeRoleInput, leaveInput, makeOwnerInput, memberInput, quoteRuleInput } from './input'

export async function changeMemberRoleAction(input: unknown) {
  return memberAction(changeRoleInput, input, async (actor, wanted) => {
    await changeMemberRole(actor, wanted)
    refresh()
  })
}

export async function makeOwnerAction(input: unknown) {
  return memberAction(makeOwnerInput, input, async (actor, wanted) => {
    await makeOwner(actor, wanted)
    refresh()
  })
}

export async function removeMemberAction(input: unknown) {
  return memberAction(memberInput, input, async (actor, wanted) => {
    await removeMember(actor, wanted)
    refresh()
  })
}

/** On to another company of theirs, or to where one signs in. */
export async function leaveCompanyAction(input: unknown) {
  return memberAction(leaveInput, input, async actor => {
    await leaveCompany(actor)
    redirect('/dashboard')
  })
}

export async function changeQuoteRuleAction(input: unknown) {
  return memberAction(quoteRuleInput, input, async (actor, wanted) => {
    await changeQuoteRule(actor, wanted)
    refresh()
  })
}
