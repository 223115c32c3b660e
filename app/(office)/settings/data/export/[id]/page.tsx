import type { Metadata } from 'next'
import { forbidden, notFound as missingPage } from 'next/navigation'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { ExportDetail } from '@/components/exports/export-detail'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getExport } from '@/lib/exports/queries'
import { exports } from '@/lib/messages/en/exports'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: exports.exportTitle }

export default async function ExportPage({ params }: PageProps<'/settings/data/export/[id]'>) {
  const { actor, company } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  if (!can(actor.role, 'export company')) forbidden()
  const view = await readAs(actor, tx => getExport(tx, id, actor))
  if (!view) missingPage()
  const isOver = view.expiresAt !== null && view.expiresAt <= now()
  return (
    <SettingsFrame current="Import and export">
      <ExportDetail view={view} company={company} isOver={isOver} />
    </SettingsFrame>
  )
}
