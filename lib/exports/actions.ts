'use server'

import { redirect } from 'next/navigation'
import { memberAction } from '@/lib/access/action'
import { requestExport } from './commands'
import { exportInput } from './input'

export async function requestExportAction(input: unknown) {
  return memberAction(exportInput, input, async (actor, asked) => {
    const { id } = await requestExport(actor, asked)
    redirect(`/settings/data/export/${id}`)
  })
}
