import type { TemplateName } from '@/lib/documents/model'

/** The looks a document can have, as people choose them. */
export const designWords: Record<TemplateName, { name: string; text: string }> = {
  studio: { name: 'Studio', text: 'Large headline, much air' },
  classic: { name: 'Classic', text: 'A letter, set in serifs' },
  compact: { name: 'Compact', text: 'Many lines on few pages' },
}
