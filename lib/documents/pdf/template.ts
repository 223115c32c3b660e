import type { DocumentBlocks } from '@/lib/documents/blocks'
import type {
  AccentStyle,
  Brand,
  Density,
  DocumentContent,
  LogoSize,
  PaperSize,
} from '@/lib/documents/model'
import type { FaceName, PlacedDocument } from './marks'
import type { Typesetter } from './typesetter'

/** What a template lays out. */
export interface Sheet {
  blocks: DocumentBlocks
  brand: Brand
  paper: PaperSize
  look: SheetLook
  setter: Typesetter
  /** 12 digits of the snapshot's hash, as printed. */
  fingerprint: string
}

/** What a company chose of how its documents look, in any template. */
export interface SheetLook {
  accentStyle: AccentStyle
  density: Density
  logoSize: LogoSize
}

/** As a document says it; what documents from before there was a choice look like otherwise. */
export function sheetLookOf({
  layout,
  brand,
}: Pick<DocumentContent, 'layout' | 'brand'>): SheetLook {
  return {
    accentStyle: layout.accentStyle ?? 'rules',
    density: layout.density ?? 'comfortable',
    logoSize: brand.logoSize ?? 'medium',
  }
}

/** A look: which fonts it is set in, and where every mark stands. Frozen once documents were issued with it. */
export interface Template {
  /** SHA-256 of the font of each face. */
  facesOf(brand: Brand): Record<FaceName, string>
  /** Refuses (DrawingError) what does not fit, naming the line or the part. */
  place(sheet: Sheet): PlacedDocument
}
