'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { numberingInput } from '../input'
import { changeNumbering, setNextNumber } from './commands'
import { nextNumberInput } from './input'

export async function changeNumberingAction(input: unknown) {
  return memberAction(numberingInput, input, async (actor, numbering) => {
    const changed = await changeNumbering(actor, numbering)
    refresh()
    return changed
  })
}

export async function setNextNumberAction(input: unknown) {
  return memberAction(nextNumberInput, input, async (actor, wanted) => {
    const set = await setNextNumber(actor, wanted)
    refresh()
    return set
  })
}
