'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { changeCompanySettings } from './commands'
import { companySettingsInput } from './input'

export async function changeCompanySettingsAction(input: unknown) {
  return memberAction(companySettingsInput, input, async (actor, settings) => {
    const changed = await changeCompanySettings(actor, settings)
    refresh()
    return changed
  })
}
