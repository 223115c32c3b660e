'use client'

import type { Revision } from '@/components/drafts/kind-words'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import type { Draft } from '@/lib/drafts/model'
import type { Preset } from '@/lib/presets/model'
import type { TaxPreset } from '@/lib/tax-presets/model'
import { EditorScreen } from './editor-screen'

export interface DraftEditorProps {
  /** Version 0: never stored. */
  stored: { draft: Draft; version: number; isFromQuote: boolean }
  /** Of an issued quote that is written anew; null for a draft. */
  revision: Revision | null
  company: Company
  /** Who writes: what the browser keeps of it is theirs alone. */
  userId: string
  client: ClientChoice | null
  /** Those chosen recently. */
  clients: ClientChoice[]
  font: BrandFont
  /** The looks to choose from, by name. */
  presets: Preset[]
  /** The company's taxes to choose from, in its order. */
  taxes: TaxPreset[]
  /** The number it would get now. */
  numberPreview: string
  logoUrl: string | null
  permissions: { issue: { allowed: boolean; reason: string } }
  /** ISO date of the company's calendar. */
  today: string
}

/** Writes a quote or an invoice: the form, and the paper that follows it. */
export function DraftEditor(props: DraftEditorProps) {
  return <EditorScreen key={`${props.userId}/${props.stored.draft.id}`} {...props} />
}
