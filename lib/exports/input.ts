import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

/** The form makes the id, so that asking twice makes one. */
export const exportInput = z.object({ id: idField })
export type ExportInput = z.infer<typeof exportInput>
