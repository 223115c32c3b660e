import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { TemplateEditor } from '@/app/(office)/settings/templates/template-editor'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { presetTexts } from '@/lib/messages/en/presets'
import { newId } from '@/lib/platform/ids'
import { copyNameOf, plainLook } from '@/lib/presets/model'
import { listPresets } from '@/lib/presets/queries'

export const metadata: Metadata = { title: presetTexts.page.new }

export default async function NewTemplatePage({
  searchParams,
}: PageProps<'/settings/templates/new'>) {
  const { actor } = await requireMember()
  if (!can(actor.role, 'change settings')) forbidden()
  const { from } = await searchParams
  const presets = await readAs(actor, listPresets)
  const original = presets.find(({ id }) => id === from)
  const name = original
    ? copyNameOf(
        original.name,
        presets.map(each => each.name),
      )
    : ''
  return (
    <TemplateEditor
      preset={{ ...(original ?? plainLook), id: newId(), name, isDefault: false, version: 0 }}
    />
  )
}
