import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TemplateEditor } from '@/app/(office)/settings/templates/template-editor'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { presetTexts } from '@/lib/messages/en/presets'
import { isId } from '@/lib/platform/ids'
import { getPreset } from '@/lib/presets/queries'

export const metadata: Metadata = { title: presetTexts.page.one }

export default async function TemplatePage({ params }: PageProps<'/settings/templates/[id]'>) {
  const { id } = await params
  const { actor } = await requireMember()
  const preset = isId(id) ? await readAs(actor, tx => getPreset(tx, id)) : null
  if (!preset) notFound()
  return <TemplateEditor preset={preset} />
}
