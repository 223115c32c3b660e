'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { memberAction } from '@/lib/access/action'
import { beginFirstDocument, setUpCompany, takeStep } from './commands'
import { firstCompanyInput, firstDocumentInput, sampleInput, takeStepInput } from './input'
import { addSample, removeSample } from './sample/commands'

export async function setUpCompanyAction(input: unknown) {
  return memberAction(firstCompanyInput, input, async (actor, company) => {
    const taken = await setUpCompany(actor, company)
    refresh()
    return taken
  })
}

export async function takeStepAction(input: unknown) {
  return memberAction(takeStepInput, input, async (actor, step) => {
    const taken = await takeStep(actor, step)
    if (taken.step === 'done') redirect('/dashboard')
    refresh()
  })
}

export async function beginFirstDocumentAction(input: unknown) {
  return memberAction(firstDocumentInput, input, async (actor, first) => {
    const { kind, id } = await beginFirstDocument(actor, first)
    redirect(`/${kind}s/${id}/edit`)
  })
}

export async function addSampleAction(input: unknown) {
  return memberAction(sampleInput, input, async actor => {
    await addSample(actor)
    redirect('/dashboard')
  })
}

export async function removeSampleAction(input: unknown) {
  return memberAction(sampleInput, input, async actor => {
    const removed = await removeSample(actor)
    refresh()
    return removed
  })
}
