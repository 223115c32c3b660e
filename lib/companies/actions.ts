'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { changeCompany, changeLinkLifetimes, changeTerms } from './commands'
import { companyInput, linkLifetimesInput, termsInput } from './input'

export async function changeCompanyAction(input: unknown) {
  return memberAction(companyInput, input, async (actor, company) => {
    const changed = await changeCompany(actor, company)
    refresh()
    return changed
  })
}

export async function changeTermsAction(input: unknown) {
  return memberAction(termsInput, input, async (actor, terms) => {
    const changed = await changeTerms(actor, terms)
    refresh()
    return changed
  })
}

export async function changeLinkLifetimesAction(input: unknown) {
  return memberAction(linkLifetimesInput, input, async (actor, lifetimes) => {
    const changed = await changeLinkLifetimes(actor, lifetimes)
    refresh()
    return changed
  })
}
