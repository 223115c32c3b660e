'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { changeBrand, removeFont, removeLogo, resetBrand } from './commands'
import { brandVersionInput, changeBrandInput } from './input'

export async function changeBrandAction(input: unknown) {
  return memberAction(changeBrandInput, input, async (actor, brand) => {
    const changed = await changeBrand(actor, brand)
    refresh()
    return changed
  })
}

export async function removeLogoAction(input: unknown) {
  return memberAction(brandVersionInput, input, async (actor, seen) => {
    const changed = await removeLogo(actor, seen)
    refresh()
    return changed
  })
}

export async function removeFontAction(input: unknown) {
  return memberAction(brandVersionInput, input, async (actor, seen) => {
    const changed = await removeFont(actor, seen)
    refresh()
    return changed
  })
}

export async function resetBrandAction(input: unknown) {
  return memberAction(brandVersionInput, input, async (actor, seen) => {
    const changed = await resetBrand(actor, seen)
    refresh()
    return changed
  })
}
